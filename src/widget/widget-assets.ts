import { noStyleSheet } from '../errors/widget-errors.js';
import { documentShared } from '../page/document-shared.js';

/** A style sheet that does not come must not keep the form away. */
const PATIENCE_MS = 5000;

/**
 * The widget's layout counts on the browser's own `box-sizing`; Bootstrap, Tailwind and most pages set `border-box` on
 * everything, which shifts nearly every part of the form. It counts on the browser's underlines as well, which Tailwind takes from all links:
 * links in a text must not be told by their colour alone (WCAG 1.4.1). Its own colours are light ones: fields and scroll bars are light
 * with them, unless the page gives it others. And by itself it stands 100 px lower in a tall window than in a low one, and
 * is never narrower than 300 px. No rule is stronger than the page's own, which can name the widget's id.
 */
const SURROUNDINGS = `
[data-okta-sign-in-widget] { color-scheme: var(--okta-sign-in-form-color-scheme, light); }
[data-okta-sign-in-widget] *,
[data-okta-sign-in-widget] ::before,
[data-okta-sign-in-widget] ::after { box-sizing: revert; }
:where([data-okta-sign-in-widget]) a { text-decoration: revert; }
:where([data-okta-sign-in-widget]) #okta-sign-in { margin-block: 0; min-inline-size: 0; }
`;

/** The new widget generation's, which a page may have put there for it. */
const NEXT = 'okta-sign-in.next.css';

/**
 * Loads the widget's style sheet into the document, where it is not there yet. Resolves when it applies, or when it can't be had.
 *
 * @param sheets the addresses of those that will do, the best first
 */
export function loadWidgetStyles(sheets: readonly string[]): Promise<void> {
  return documentShared('styles', () => new WidgetStyles()).load(sheets);
}

class WidgetStyles {
  readonly #observer = new MutationObserver(() => this.#putBack());
  #sheets: readonly string[] = [];
  #loading = Promise.resolve();

  constructor() {
    const surroundings = new CSSStyleSheet();
    surroundings.replaceSync(SURROUNDINGS);
    document.adoptedStyleSheets.push(surroundings);
  }

  load(sheets: readonly string[]): Promise<void> {
    this.#sheets = sheets;
    this.#watch();
    // Into the document, not a shadow tree: its fonts would not register there. A page that has it keeps its own.
    if (!isThere(sheets)) this.#loading = insert(sheets);
    return this.#loading;
  }

  /** Routers that keep the document (Astro's, htmx with its head support) take out of the head what the next page's lacks, or put another head in its place. */
  #putBack(): void {
    if (document.querySelector('[data-okta-sign-in-widget]')) void this.load(this.#sheets);
  }

  #watch(): void {
    for (const node of [document, document.documentElement, document.head])
      this.#observer.observe(node, { childList: true });
  }
}

/** Whether one of them is in the document, from wherever. This package's `okta-sign-in.css` is another. */
function isThere(sheets: readonly string[]): boolean {
  const names = [...sheets.map((href) => href.slice(href.lastIndexOf('/') + 1)), NEXT];
  const hrefs = names.map((name) => `[href*="${name}"]`).join();
  return document.querySelector(`link[rel~="stylesheet"]:is(${hrefs})`) !== null;
}

function insert([first = '', ...others]: readonly string[]): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: first });
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    link.onload = end;
    link.onerror = () => {
      const next = others.shift();
      if (next !== undefined) {
        link.href = next;
        return;
      }
      reportError(noStyleSheet(link.href).hint); // The form works without: it is for the page's author.
      end();
    };
    // First in the head, so that the page's own rules win over the widget's.
    document.head.prepend(link);
  });
}
