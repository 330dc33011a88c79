import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';

export type SignInSource = 'widget' | 'callback' | 'storage' | 'sso' | 'other-tab';
export type SignedOutReason = 'user' | 'expired' | 'revoked' | 'other-tab';

/**
 * Where the form is: waiting to be asked for, being fetched, usable, done with, or shown by another element of this document
 * (one widget a page).
 */
export type FormPlace = 'waiting' | 'loading' | 'shown' | 'used' | 'elsewhere';

/** What the element is doing: the one thing that its appearance and its events follow from. */
export type SignInState =
  | { readonly status: 'starting' }
  | { readonly status: 'completing' }
  | { readonly status: 'signed-out'; readonly form: FormPlace; readonly error: SignInError | null }
  | { readonly status: 'redirecting' }
  | {
      readonly status: 'signed-in';
      readonly user: UserClaims;
      readonly source: SignInSource;
      readonly returnTo: string | null;
      /** Of what the user was asked for by `signIn(options)`, meanwhile. */
      readonly form?: FormPlace;
      readonly error?: SignInError | null;
    }
  | { readonly status: 'failed'; readonly error: SignInError };

export type SignInStatus = SignInState['status'];

export const INITIAL_STATE: SignInState = { status: 'starting' };

/** False while it is being found out who is signed in (`starting`, `completing`); true for every other status. */
export function isSettled({ status }: SignInState): boolean {
  return status !== 'starting' && status !== 'completing';
}
