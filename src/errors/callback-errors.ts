import { codedError } from './coded-error.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with a redirect back. Nothing of its URL goes into these: the one who made the link chose the text in it.

export const strangeIssuer = (): SignInError =>
  codedError(
    'state-mismatch',
    'The `iss` in the callback URL is not `issuer`, or is missing where the issuer always names itself: another authorization server answered. Check `issuer` against the Issuer URI in Okta.',
  );

/** A sign-in is under way in this browser, and it is another one. */
export const strangeState = (): SignInError =>
  codedError(
    'state-mismatch',
    'The `state` in the callback URL is not the one that this browser sent: an old link, a second tab, or someone else’s sign-in.',
  );

export const noSignInUnderWay = (): SignInError =>
  codedError(
    'transaction-missing',
    'No sign-in is under way in this browser for this callback: the page was opened a second time, in another browser, or on another origin than the sign-in began.',
  );
