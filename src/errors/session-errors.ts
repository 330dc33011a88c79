import { codedError } from './coded-error.js';
import { NO_TOKENS_HERE, NOT_SET_UP } from './messages.js';
import { misconfigured } from './misconfigured.js';
import { SignInError } from './sign-in-error.js';

// What ends a sign-in, or keeps it from being renewed or used.

export const sessionOver = (cause?: unknown): SignInError =>
  codedError(
    'session-expired',
    'Add `offline_access` to `scopes` to get a refresh token, by which the element renews the sign-in.',
    cause,
  );

/** Why a session ends that was renewed by a hidden frame. */
export const anotherUsersSession = (): Error =>
  new Error('The browser’s session with the org is another user’s by now.');

/** A token was asked for before the user signed in. */
export const noToken = (): SignInError =>
  codedError('session-expired', 'There is no token: wait for `signed-in`.');

/** The tokens of a sign-in were gone before it was told. */
export const tokensTakenAway = (): SignInError =>
  codedError(
    'session-expired',
    'The tokens just saved are gone from `storage`: another tab signed out, or another app of this origin shares it.',
  );

/** @param seconds until the next try; 0 or less where none is waited for */
export const renewalFailed = (seconds: number, cause: unknown): SignInError =>
  codedError(
    'renewal-failed',
    seconds > 0
      ? `The next renewal waits for another ${seconds} seconds, in all tabs, or until \`signIn()\` is called.`
      : 'It is tried again when it is next needed.',
    cause,
  );

export const storedTokensEnded = (): SignInError =>
  codedError('renewal-failed', 'The tokens in `storage` have ended already.');

export const profileRateLimited = (seconds: number): SignInError =>
  codedError(
    'rate-limited',
    `Okta’s rate limit answered 429: \`getUser()\` asks again in ${seconds} seconds.`,
  );

/** The element was asked for something while it was in no document, so that it had no settings yet. */
export const notInDocument = (): SignInError =>
  new SignInError('configuration', NOT_SET_UP, { hint: 'The element is not in the document.' });

export const noTokensHere = (): SignInError =>
  new SignInError('configuration', NO_TOKENS_HERE, {
    hint: 'In mode="server" your backend has them, signs the user out, and says what a sign-in asks for; with `session-redirect` there are none.',
  });

/** `signIn()` was called on a page without a form. */
export const nowhereToSignIn = (): SignInError =>
  new SignInError('configuration', NOT_SET_UP, {
    hint: "This page has no <okta-sign-in> with these settings. Name the page that has it by `sign-in-url` (`signInUrl` of `oktaSession()`), or say `mode='redirect'`. What `signIn()` asks for beside the settings needs the form on this page, or that mode.",
  });

export const unknownSessionSetting = (name: string, known: readonly string[]): SignInError =>
  misconfigured(
    name,
    `\`oktaSession()\` has no setting \`${name}\`: it knows ${known.join(', ')}. What the form looks like is said at the tag.`,
  );

export const unknownSignInOption = (name: string, known: readonly string[]): SignInError =>
  misconfigured(name, `\`signIn()\` has no option \`${name}\`: it knows ${known.join(', ')}.`);

/** Two calls of `oktaSession()` for one app. */
export const sessionsDiffer = (name: string): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is not the same as in an earlier call of \`oktaSession()\` for this app. Make the session once, in a module of its own.`,
  );

export const onServer = (): SignInError =>
  new SignInError('configuration', NOT_SET_UP, {
    hint: 'On a server there is no session: ask for tokens in the browser.',
  });

/** `signIn({ display: 'popup' })` had no window. */
export const popupBlocked = (): SignInError => codedError('popup-blocked');
