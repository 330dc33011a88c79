const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What the widget's templates are made of, what labels have in them, and what jQuery tries out when it is loaded (widget 7.49.0, jQuery 3). */
const ELEMENTS = words(
  'a abbr article b br button code div em fieldset footer form h1 h2 h3 h4 header hr i iframe img input label legend li main nav ol optgroup option p section select small span strong sub sup table tbody td textarea th thead tr u ul',
);
const DRAWINGS = words('svg g path circle ellipse rect line polyline polygon');

const ATTRIBUTES = words(
  'id class title alt role tabindex lang dir for href src target rel type name value placeholder width height colspan rowspan disabled checked selected multiple readonly required hidden novalidate autocomplete maxlength size frameborder xmlns viewBox fill fill-rule fill-opacity clip-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin d cx cy r rx ry x y x1 y1 x2 y2 points focusable',
);
/** Named by the page and read by it, never by the browser. */
const NAMED_SO = /^(?:aria|data)-[\w.-]*$/;
/** The widget writes it empty, and gives it its address later (Duo). */
const IN_FRAME = words('title class frameborder');

const LINKS = words('http: https: mailto: tel:');
const IMAGES = words('http: https:');

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The HTML anew from what a parser made of it, or null where that has anything in it that the widget does not write. As only elements are let
 * through whose content is markup or escaped, the result has the same tags wherever it is parsed again: none of them runs or loads a program.
 */
export function harmlessHtml(html: string): string | null {
  const template = document.implementation.createHTMLDocument('').createElement('template'); // It runs and loads nothing.
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll('*'))
    if (!isHarmless(element)) return null;
  const others = document.createNodeIterator(
    template.content,
    NodeFilter.SHOW_COMMENT |
      NodeFilter.SHOW_PROCESSING_INSTRUCTION |
      NodeFilter.SHOW_CDATA_SECTION,
  );
  for (let node = others.nextNode(); node; node = others.nextNode())
    node.parentNode?.removeChild(node);
  return template.innerHTML;
}

function isHarmless(element: Element): boolean {
  const { localName, namespaceURI, attributes } = element;
  const isKnown =
    (namespaceURI === HTML && ELEMENTS.has(localName)) ||
    (namespaceURI === SVG && DRAWINGS.has(localName));
  // A frame's content is no markup: another parser might take it for some.
  return (
    isKnown &&
    (localName !== 'iframe' || !element.hasChildNodes()) &&
    [...attributes].every((attribute) => isHarmlessAttribute(attribute, localName))
  );
}

function isHarmlessAttribute({ name, value }: Attr, element: string): boolean {
  if (element === 'iframe') return IN_FRAME.has(name);
  if (name === 'href') return element === 'a' && LINKS.has(schemeOf(value));
  if (name === 'src')
    return element === 'img' && (IMAGES.has(schemeOf(value)) || /^data:image\//i.test(value));
  return ATTRIBUTES.has(name) || NAMED_SO.test(name);
}

/** As the browser will read it, in this page. */
const schemeOf = (url: string): string =>
  URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).protocol : '';
