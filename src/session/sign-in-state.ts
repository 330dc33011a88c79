import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';

export type SignInSource = 'widget' | 'callback' | 'storage' | 'sso' | 'other-tab';
export type SignedOutReason = 'user' | 'expired' | 'revoked' | 'other-tab';

/**
 * Where the form is: waiting to be asked for, on its way, usable, done with, or shown by another element of this document
 * (one widget a page).
 */
export type FormPlace = 'waiting' | 'loading' | 'shown' | 'used' | 'elsewhere';

/** What the element is doing: the one thing that its appearance and its events follow from. */
export type SignInState =
  | { readonly status: 'starting' }
  | { readonly status: 'completing' }
  | { readonly status: 'signed-out'; readonly form: FormPlace; readonly error: SignInError | null }
  | { readonly status: 'redirecting' }
  | { readonly status: 'signed-in'; readonly user: UserClaims; readonly source: SignInSource; readonly returnTo: string | null }
  | { readonly status: 'failed'; readonly error: SignInError };

export type SignInStatus = SignInState['status'];

export type SignInAction =
  | { readonly type: 'start' }
  | { readonly type: 'complete' }
  | { readonly type: 'offer-form'; readonly error?: SignInError | null; readonly form?: 'waiting' | 'loading' }
  | { readonly type: 'place-form'; readonly form: FormPlace }
  | { readonly type: 'leave' }
  | { readonly type: 'sign-in'; readonly user: UserClaims; readonly source: SignInSource; readonly returnTo: string | null }
  | { readonly type: 'fail'; readonly error: SignInError };

export const INITIAL_STATE: SignInState = { status: 'starting' };

/** The state after `action`; the same object where the action changes nothing. */
export function transition(state: SignInState, action: SignInAction): SignInState {
  switch (action.type) {
    case 'start':
      return state.status === 'starting' ? state : INITIAL_STATE;
    case 'complete':
      return state.status === 'starting' ? { status: 'completing' } : state;
    case 'offer-form':
      return { status: 'signed-out', form: action.form ?? 'loading', error: action.error ?? null };
    case 'place-form':
      return state.status !== 'signed-out' || state.form === action.form ? state : { ...state, form: action.form };
    case 'leave':
      return state.status === 'redirecting' ? state : { status: 'redirecting' };
    case 'sign-in': {
      const { user, source, returnTo } = action;
      // One entry is one sign-in: what comes after it for the same user (a renewal, say) only refreshes the claims.
      const isSameUser = state.status === 'signed-in' && state.user.sub === user.sub;
      return isSameUser ? { ...state, user } : { status: 'signed-in', user, source, returnTo };
    }
    case 'fail':
      return { status: 'failed', error: action.error };
  }
}

/** Whether the page can be told how it stands: the element waits for nobody but the user. */
export function isSettled({ status }: SignInState): boolean {
  return status !== 'starting' && status !== 'completing';
}
