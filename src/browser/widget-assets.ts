import { assetsBase } from './assets-base.js';
import { documentShared } from './document-shared.js';

/** A style sheet that does not come must not keep the form away. */
const PATIENCE_MS = 5000;

/**
 * The widget's layout counts on the browser's own `box-sizing`; Bootstrap, Tailwind and most pages set `border-box` on
 * everything, which shifts nearly every part of the form. Weaker than the widget's own rules, all of which name its id.
 */
const BOX_SIZING = `
[data-okta-sign-in-widget] *,
[data-okta-sign-in-widget] ::before,
[data-okta-sign-in-widget] ::after { box-sizing: revert; }
`;

/** Loads the widget's style sheet into the document, once. Resolves when it applies, or when it can't be had. */
export function loadWidgetStyles(): Promise<void> {
  return documentShared('styles', insertStyles);
}

async function insertStyles(): Promise<void> {
  const boxSizing = new CSSStyleSheet();
  boxSizing.replaceSync(BOX_SIZING);
  document.adoptedStyleSheets.push(boxSizing);

  // Into the document, not a shadow tree: its fonts would not register there. A page that has it keeps its own.
  if (document.querySelector('link[rel~="stylesheet"][href*="okta-sign-in"][href*=".css"]')) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${assetsBase}css/okta-sign-in.min.css` });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    link.onload = link.onerror = () => {
      clearTimeout(timer);
      resolve();
    };
    // First in the head, so that the page's own rules win over the widget's.
    document.head.prepend(link);
  });
}
