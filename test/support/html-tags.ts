// Whether a piece of HTML closes what it opens. Browsers forgive that; readers of a document copy it.

/** Elements that have no end tag. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set(['base', 'br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Those that end with the document, where it does not say so itself. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const UNTIL_THE_END = new Set(['html', 'body']);

/** What is left open, or closed without having been opened, as it is first found. */
export function unclosed(html: string): string | undefined {
  const open: string[] = [];
  const code = html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/(?<=<(?<tag>script|style)\b[^>]*>).*?(?=<\/\k<tag>>)/gs, '');
  const tags = code.matchAll(/<(?<end>\/?)(?<name>[a-z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g);
  for (const { groups } of tags) {
    const name = groups?.['name'] ?? '';
    if (VOID.has(name)) continue;
    if (groups?.['end'] === '') open.push(name);
    else if (open.pop() !== name) return `</${name}>`;
  }
  const left = open.filter((name) => !UNTIL_THE_END.has(name)).at(-1);
  return left === undefined ? undefined : `<${left}>`;
}

/** The scripts in it. */
export function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>(?<code>.*?)<\/script>/gs)]
    .map(({ groups }) => groups?.['code'] ?? '')
    .filter((code) => code.trim() !== '');
}
