import { address } from './page/address.js';
import { harmlessHtml } from './widget/harmless-html.js';

/**
 * Opt-in, for pages under `require-trusted-types-for 'script'`: the default policy that the Okta Sign-In Widget needs, which writes
 * its screens as HTML. Import it before anything else, and allow `trusted-types default lit-html`. What the element itself draws needs
 * Lit's policy only.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
 */

interface PolicyFactory {
  readonly defaultPolicy: object | null;
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScriptURL', (text: string) => string | null>,
  ): object;
}

/** The URL of a script of this very origin, or null. */
export function ownScriptUrl(text: string): string | null {
  const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
  return url?.origin === address.url().origin ? text : null;
}

let isParsing = false;

/** HTML of what the widget writes, or null, at which the browser throws. */
export function widgetHtml(html: string): string | null {
  // To parse is to write HTML as well, so the browser asks this policy again: what goes into a document that runs nothing passes as it is.
  if (isParsing) return html;
  isParsing = true;
  try {
    return harmlessHtml(html);
  } finally {
    isParsing = false;
  }
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
// A page that has a default policy has thought about it: that one stays. No `createScript`: nothing is evaluated.
if (trustedTypes && !trustedTypes.defaultPolicy)
  trustedTypes.createPolicy('default', { createHTML: widgetHtml, createScriptURL: ownScriptUrl });
