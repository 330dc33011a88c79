import { codedError } from './coded-error.js';
import { FORM_NOT_SHOWN } from './messages.js';
import { misconfigured } from './misconfigured.js';
import { SignInError } from './sign-in-error.js';

// What can go wrong with the widget: where it comes from, and what it draws.

export const notWidget = (): SignInError =>
  misconfigured(
    'the widget',
    'What `widget` or `widget-src` brought is not the OktaSignIn class of @okta/okta-signin-widget (generation 2).',
  );

export const noIntegrity = (origin: string): SignInError =>
  misconfigured(
    'widget-integrity',
    `\`widget-src\` is of another origin, ${origin}: set \`widget-integrity\` to the hash of that script, such as "sha384-…".`,
  );

/** @param url where it was looked for */
export const noStyleSheet = (url: string): SignInError =>
  misconfigured(
    'assets-base-url',
    `The widget’s style sheet was not found at ${url}: copy it there with \`npx okta-sign-in-element assets\`, or set \`assets-base-url\` to where it lies. One line for each build: docs/frameworks/builds.md.`,
  );

/** Another node of the page has the `id` of the widget's own root. */
export const widgetIdTaken = (node: { readonly localName: string }): SignInError =>
  misconfigured(
    'id',
    `The <${node.localName}> of this page has the \`id\` "okta-sign-in", by which the widget finds its own root: give it another one.`,
    node,
  );

/** The browser refuses the org's passkeys on this page. */
export const passkeysElsewhere = (rpId: string, hostname: string): SignInError =>
  codedError(
    'configuration',
    `Okta’s passkeys are for the domain ${rpId} (“RP ID”), and this page is of ${hostname}: change either, or list this origin at https://${rpId}/.well-known/webauthn (Related Origin Requests).`,
  );

type Source =
  { readonly kind: 'bundled' | 'brought' } | { readonly kind: 'url'; readonly url: string };

export const widgetNotLoaded = (source: Source, cause: unknown): SignInError =>
  codedError('widget-load-failed', whyNotLoaded(source), cause);

function whyNotLoaded(source: Source): string {
  if (source.kind === 'url')
    return `\`widget-src\` ${source.url} did not load: check the address, \`widget-integrity\` and the Content-Security-Policy.`;
  if (source.kind === 'brought') return 'The function in the `widget` property failed.';
  return 'The chunk with @okta/okta-signin-widget did not load. Is the whole dist folder deployed?';
}

/** The part with the widget's later screens. */
export const restNotLoaded = (cause: unknown): SignInError =>
  widgetNotLoaded({ kind: 'bundled' }, cause);

/** @param reason the message of what the widget threw, or the seconds for which it drew nothing */
export const widgetNotDrawn = (reason: string | number, cause?: unknown): SignInError =>
  new SignInError('widget-load-failed', FORM_NOT_SHOWN, {
    hint: `The widget could not draw its form: ${typeof reason === 'number' ? `it drew nothing for ${reason} seconds` : reason.replace(/\.$/, '')}. Look at \`config\` (its functions and lists), at \`widget\` and \`widget-src\`, and at the browser’s console.`,
    cause,
  });
