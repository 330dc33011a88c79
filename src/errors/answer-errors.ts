import { codedError } from './coded-error.js';
import { ANOTHER_USER, ANSWER_OF_NO_USE } from './messages.js';
import { SignInError } from './sign-in-error.js';

// What Okta or the widget answered can't be used.

const ofNoUse = (hint: string, cause?: unknown): SignInError =>
  new SignInError('token-invalid', ANSWER_OF_NO_USE, { hint, cause });

/** @param fault what is wrong with them, without a full stop */
export const tokensRefused = (fault: string): SignInError =>
  ofNoUse(`The answer of \`/v1/token\` was refused: ${fault}.`);

/** A user who is signed in was asked to prove who they are, and another one answered. */
export const signInOfAnotherUser = (): SignInError =>
  new SignInError('access-denied', ANOTHER_USER, {
    hint: 'The user who is signed in was asked to sign in again, and another user did: those tokens were revoked, and the first user stays. To change users, sign out first.',
  });

/** Okta answered with less than was asked for. */
export const signInOfAnotherLevel = (wanted: string): SignInError =>
  ofNoUse(
    `The sign-in is not of a level that \`acrValues\` asks for, ${wanted}: see the app’s authentication policy, and whether the authorization server knows this level.`,
  );

export const profileOfAnotherUser = (cause: unknown): SignInError =>
  ofNoUse(
    'The answer of `/v1/userinfo` was refused: its `sub` is not the one of the ID token.',
    cause,
  );

export const strangeNonce = (): SignInError =>
  codedError(
    'token-invalid',
    'The ID token’s nonce is not the one that this sign-in was begun with: it was issued for another one.',
  );

export const noInteractionCode = (): SignInError =>
  ofNoUse('The widget’s answer holds no interaction code for your backend.');

export const codeOfAnotherSignIn = (): SignInError =>
  codedError(
    'state-mismatch',
    'The widget’s answer has another `state` than the one of the tag: two sign-ins are under way in this tab.',
  );

export const noSessionToken = (): SignInError =>
  codedError(
    'configuration',
    'Okta gave no session token: `session-redirect` needs an org on the Classic engine.',
  );

/** Of a sign-in in a window of its own. */
export const strangeMessage = (): SignInError =>
  ofNoUse('The message from Okta’s window has neither a code nor an error.');
