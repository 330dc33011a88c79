/**
 * Opt-in, for pages under `require-trusted-types-for 'script'`: the default policy that the Okta Sign-In Widget needs, which writes
 * its screens as HTML. Import it before anything else, and allow `trusted-types default lit-html`. What the element itself draws needs
 * Lit's policy only.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
 */

interface PolicyFactory {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: Record<'createHTML' | 'createScriptURL', (text: string) => string | null>): object;
}

/** What runs code, or loads some, as soon as it is in the document. Nothing of it is in what the widget writes. */
const ACTIVE = /<(?:script|iframe|frame|object|embed|base|meta|link|style|template|math|foreignobject)\b|<[^>]*[\s/"'](?:on\w+|srcdoc|formaction)\s*=|javascript\s*:/i;

/** The HTML as it is, or null, at which the browser throws. */
export const harmlessHtml = (html: string): string | null => (ACTIVE.test(html) ? null : html);

/** The URL of a script of this very origin, or null. */
export function ownScriptUrl(text: string): string | null {
  const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
  return url?.origin === location.origin ? text : null;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
// A page that has a default policy has thought about it: that one stays. No `createScript`: nothing is evaluated.
if (trustedTypes && !trustedTypes.defaultPolicy) trustedTypes.createPolicy('default', { createHTML: harmlessHtml, createScriptURL: ownScriptUrl });
