// What a page looks like. These run in the page.

export interface Look {
  /** The DOM, a line for each element and text. */
  readonly dom: readonly string[];
  /** All computed styles of each element, and of what is drawn before and after it, as a hash. */
  readonly styles: readonly string[];
}

/** Numbers in names are counted up by the widget, for whichever of its views comes first. */
export function lookOf(): Look {
  const named = /^(id|for|name|aria-.*|data-hasqtip|data-se)$/;
  const base = /https?:[^"]*(?=\/(img|font)\/)/g; // Each style sheet has its own images, by its own address.
  const dom: string[] = [];
  const styles: string[] = [];
  const hash = (text: string): string => {
    let sum = 2166136261;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
    return (sum >>> 0).toString(36);
  };
  const stylesOf = (element: Element, pseudo: string | null): string => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== null && style.content === 'none') return '';
    return hash([...style].map((name) => style.getPropertyValue(name).replace(base, '')).join(';'));
  };
  const write = (node: Node, depth: number): void => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text !== '') dom.push(`${' '.repeat(depth)}“${text}”`);
    }
    if (!(node instanceof Element) || /^(script|style|link)$/i.test(node.tagName)) return;
    const attributes = [...node.attributes]
      .map(
        ({ name, value }) => `${name}="${named.test(name) ? value.replace(/\d+/g, '#') : value}"`,
      )
      .sort();
    dom.push(`${' '.repeat(depth)}<${[node.localName, ...attributes].join(' ')}>`);
    styles.push([null, '::before', '::after'].map((pseudo) => stylesOf(node, pseudo)).join(' '));
    for (const child of node.childNodes) write(child, depth + 1);
  };
  write(document.body, 0);
  return { dom, styles };
}

/** All texts on the page, of every element that the user can see, and of what a screen reader says. */
export function textsOf(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder'])
      texts.push(element.getAttribute(name) ?? '');
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** The computed styles of the element that `lookOf` writes as the one at `index`. */
export function stylesAt(index: number): { readonly element: string; readonly styles: string[] } {
  const elements = [document.body, ...document.body.querySelectorAll('*')].filter(
    (one) =>
      !/^(script|style|link)$/i.test(one.tagName) && !one.parentElement?.closest('script, style'),
  );
  const element = elements[index]!;
  return {
    element: `<${element.localName} class="${element.getAttribute('class') ?? ''}">`,
    styles: [null, '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map(
        (name) =>
          `${pseudo ?? ''} ${name}: ${style.getPropertyValue(name).replace(/https?:[^"]*(?=\/(img|font)\/)/g, '')}`,
      );
    }),
  };
}
