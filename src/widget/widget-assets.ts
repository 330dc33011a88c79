import { noStyleSheet } from '../errors/widget-errors.js';
import { documentShared } from '../page/document-shared.js';

/** A style sheet that does not come must not keep the form away. */
const PATIENCE_MS = 5000;

/**
 * The widget's layout counts on the browser's own `box-sizing`; Bootstrap, Tailwind and most pages set `border-box` on
 * everything, which shifts nearly every part of the form. It knows light colours only. And by itself it stands 100 px lower
 * in a tall window than in a low one, and is never narrower than 300 px. No rule is stronger than the page's own, which can
 * name the widget's id.
 */
const SURROUNDINGS = `
[data-okta-sign-in-widget] { color-scheme: light; }
[data-okta-sign-in-widget] *,
[data-okta-sign-in-widget] ::before,
[data-okta-sign-in-widget] ::after { box-sizing: revert; }
:where([data-okta-sign-in-widget]) #okta-sign-in { margin-block: 0; min-inline-size: 0; }
`;

/** Loads the widget's style sheet from `assetsBase` into the document, once. Resolves when it applies, or when it can't be had. */
export function loadWidgetStyles(assetsBase: string): Promise<void> {
  return documentShared('styles', () => insertStyles(assetsBase));
}

async function insertStyles(assetsBase: string): Promise<void> {
  const surroundings = new CSSStyleSheet();
  surroundings.replaceSync(SURROUNDINGS);
  document.adoptedStyleSheets.push(surroundings);

  // Into the document, not a shadow tree: its fonts would not register there. A page that has it keeps its own; this package's
  // `okta-sign-in.css` is another one.
  if (
    document.querySelector(
      'link[rel~="stylesheet"]:is([href*="okta-sign-in.min.css"], [href*="okta-sign-in.next.css"])',
    )
  )
    return;
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `${assetsBase}css/okta-sign-in.min.css`,
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    link.onload = end;
    link.onerror = () => {
      reportError(noStyleSheet(link.href).hint); // The form works without: it is for the page's author.
      end();
    };
    // First in the head, so that the page's own rules win over the widget's.
    document.head.prepend(link);
  });
}
