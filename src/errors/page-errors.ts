import { codedError } from './coded-error.js';
import { misconfigured } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with the page itself.

export const opaqueOrigin = (): SignInError =>
  codedError(
    'configuration',
    'This page has no origin that Okta could trust: serve the file, or add `allow-same-origin` to the `sandbox` of the frame.',
  );

/** @param origin of the page: `http://app.example` */
export const insecurePage = (origin: string): SignInError =>
  codedError(
    'insecure-context',
    `Serve this page over https, or from localhost while developing: ${origin} has no Web Crypto, which PKCE needs.`,
  );

/** @param origin of the page @param isLocal whether the org is on this machine, as Okta's own never is */
export const untrustedOrigin = (origin: string, isLocal: boolean, cause: unknown): SignInError =>
  codedError(
    'origin-not-trusted',
    isLocal
      ? `Start the local org with \`--origin ${origin}\`, or list that origin in its \`trustedOrigins\`.`
      : `Add ${origin} to Security > API > Trusted Origins (with CORS) in the Okta Admin Console.`,
    cause,
  );

/** @param setting as the page's author wrote its name @param origin of the page */
export const leadsElsewhere = (setting: string, origin: string): SignInError =>
  misconfigured(
    setting,
    `\`${setting}\` has to be an http(s) URL of this page’s origin, ${origin}.`,
  );

export const apiNotAllowed = (origin: string): SignInError =>
  misconfigured(
    'api-origins',
    `The access token is not for ${origin}: add it to \`api-origins\` if that is your API, or use the browser’s own fetch.`,
  );
