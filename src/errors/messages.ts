import type { SignInErrorCode } from './sign-in-error.js';

// What the user reads, and the hints that follow from the code alone. The message of the page's first script alone is elsewhere, in part-not-loaded.ts: that script needs none of these.

/** What each code means to the user. */
export const MESSAGES: Readonly<Record<SignInErrorCode, string>> = {
  'configuration': 'Sign-in is not set up correctly on this page.',
  'insecure-context': 'Sign-in needs a secure (https) page.',
  'unsupported-browser': 'This browser is too old to sign in here. Please use a current one.',
  'widget-load-failed': 'The sign-in form could not be loaded. Check the connection and try again.',
  'network': 'The sign-in service could not be reached. Check the connection and try again.',
  'origin-not-trusted': 'Sign-in is not allowed from this page’s address.',
  'rate-limited': 'Too many attempts. Wait a minute and try again.',
  'access-denied': 'Sign-in was cancelled or not allowed.',
  'state-mismatch': 'That sign-in was not started here. Please sign in again.',
  'transaction-missing': 'That sign-in is no longer valid. Please sign in again.',
  'code-rejected': 'That sign-in has expired. Please sign in again.',
  'clock-skew':
    'This device’s clock is wrong, so the sign-in can’t be checked. Set the time and try again.',
  'token-invalid': 'The sign-in service’s answer could not be verified. Please sign in again.',
  'storage-unavailable': 'This browser blocks the storage that sign-in needs.',
  'popup-blocked': 'The browser blocked the window for signing in.',
  'renewal-failed': 'The sign-in could not be renewed.',
  'session-expired': 'You have been signed out. Please sign in again.',
  'server': 'The sign-in service has a problem. Please try again in a moment.',
  'unknown': 'Something went wrong while signing in. Please try again.',
};

// Where more is known than the code says.

export const ANOTHER_USER = 'Another user is signed in here. Sign out to change users.';
export const ANSWER_OF_NO_USE =
  'The sign-in service’s answer could not be used. Please sign in again.';
export const FORM_NOT_SHOWN = 'The sign-in form could not be shown. Try again.';
export const LINK_TOO_OLD =
  'The link in that e-mail is no longer valid. Sign in, or ask for another e-mail.';
export const NO_TOKENS_HERE = 'This page keeps no tokens.';
export const NOT_SET_UP = 'Sign-in is not set up on this page.';

/** What the developer reads of a code that tells all there is to know. */
export const HINTS: Readonly<Partial<Record<SignInErrorCode, string>>> = {
  'rate-limited':
    'Okta’s rate limit answered 429: see the X-Rate-Limit-Reset header for when it ends.',
  'clock-skew':
    'The ID token’s times do not fit this device’s clock (auth-js allows `maxClockSkew`, 300 seconds by default).',
  'token-invalid':
    'Check that `issuer` and `client-id` belong to the authorization server that signs the tokens.',
  'storage-unavailable': 'Allow cookies and site data for this page, or set storage="memory".',
  'popup-blocked':
    'Call `signIn({ display: "popup" })` in the click itself, before anything is awaited; or the user blocks such windows. Okta’s page comes in this window instead.',
  'code-rejected':
    'The authorization server refused the code: it is single-use and short-lived, and bound to `client-id`, `redirect-uri` and the PKCE verifier.',
};
