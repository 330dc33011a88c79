import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { SignInDemand } from '../settings/sign-in-demand.js';
import type { Seat, Showing } from './seat.js';
import type { FormPlace } from './sign-in-state.js';

// What a session does, and what can happen to it.

/**
 * The one thing that the session is doing. Each time it is begun it is a new object; the answer to any other object is dropped.
 *
 * - `set-up`: fetch the rest of the code, check the settings, look at what the page was loaded with; when the page is idle where `isQuiet`
 * - `redeem`: the code in the URL; `renew`: stored tokens that have ended; `sso`: ask for the org's session; `leave`: for the hosted page; `popup`: the hosted page in a
 *   window of its own; `log-out`: at Okta
 */
export type Step =
  | { readonly type: 'set-up'; readonly isQuiet: boolean }
  | { readonly type: 'redeem' | 'renew' | 'sso' }
  | { readonly type: 'leave'; readonly demand: SignInDemand | null }
  /** `popup`: the window. */
  | { readonly type: 'popup'; readonly popup: object; readonly demand: SignInDemand }
  /** `removed`: the tokens that the browser had, to be revoked; `isCleared`: it has no others. */
  | { readonly type: 'log-out'; readonly removed: readonly object[]; readonly isCleared: boolean };

/** What `set-up` found. */
export interface Findings {
  /** False where a backend, or Okta's own page, has the tokens. */
  readonly keepsTokens: boolean;
  /** The page was loaded by a redirect back to this client. */
  readonly isCallback: boolean;
  /** Tokens that can be used, that a refresh token may renew, or none of use. */
  readonly stored: { readonly user: UserClaims } | 'renewable' | null;
  readonly sso: boolean;
  /** What a backend's page is shown with. */
  readonly why?: Partial<Showing>;
}

/** `asked`: what a user was asked for who was signed in when it began. */
export type Redeemed = {
  readonly asked: Pick<SignInDemand, 'acrValues' | 'maxAge'> | null;
} & (
  | { readonly kind: 'signed-in'; readonly user: UserClaims; readonly returnTo: string | null }
  | { readonly kind: 'rejected'; readonly error: SignInError; readonly startPage: string | null }
  | { readonly kind: 'interaction-required'; readonly startPage: string | null }
);

export type FormEnd =
  | { readonly kind: 'signed-in'; readonly user: UserClaims; readonly returnTo: string | null }
  /** The form had been in use: another one is worth a try. */
  | { readonly kind: 'interrupted'; readonly error: SignInError }
  | { readonly kind: 'failed'; readonly error: SignInError }
  /** The sign-in goes on elsewhere: at the backend, or at Okta. */
  | { readonly kind: 'leaving' }
  | { readonly kind: 'removed' };

export type Happening =
  /** The page was loaded, or all begins again; `user` by the URL and the storage alone. */
  | { readonly type: 'began'; readonly user: UserClaims | null }
  | { readonly type: 'was-set-up'; readonly step: Step; readonly found: Findings }
  | {
      readonly type: 'redeemed';
      readonly step: Step;
      readonly result: Redeemed;
      readonly stored: UserClaims | null;
    }
  /** Of `renew` and `sso`: null where no user was found. */
  | {
      readonly type: 'found-user';
      readonly step: Step;
      readonly user: UserClaims | null;
      readonly sso: boolean;
    }
  /** A user is asked in this window, which is open. */
  | {
      readonly type: 'asked-for-popup';
      readonly popup: object;
      readonly demand: SignInDemand;
    }
  /** Where there is neither user nor error, the user closed the window. */
  | {
      readonly type: 'popup-ended';
      readonly step: Step;
      readonly user: UserClaims | null;
      readonly returnTo: string | null;
      readonly error: SignInError | null;
    }
  /** The browser is leaving the page. */
  | { readonly type: 'left'; readonly step: Step }
  | { readonly type: 'step-failed'; readonly step: Step; readonly error: SignInError }
  /** The tokens are others, not by a step of this session: another tab, another client, the end of their life. */
  | {
      readonly type: 'tokens-changed';
      readonly user: UserClaims | null;
      readonly source: 'storage' | 'other-tab';
    }
  /** `isCallback`: the address may be a redirect back; `sso`: the org's session is asked for first. */
  | {
      readonly type: 'seat-came';
      readonly seat: Pick<Seat, 'id' | 'opens' | 'error'>;
      readonly isCallback: boolean;
      readonly sso: boolean;
    }
  /** Its settings are others. */
  | {
      readonly type: 'seat-changed';
      readonly seat: Pick<Seat, 'id' | 'opens' | 'error'>;
      readonly isSameForm: boolean;
    }
  /** Its settings, the same as before, have been checked. */
  | { readonly type: 'seat-checked'; readonly seat: Pick<Seat, 'id' | 'opens' | 'error'> }
  | { readonly type: 'seat-left'; readonly id: object }
  | { readonly type: 'form-placed'; readonly showing: Showing; readonly form: FormPlace }
  | { readonly type: 'form-ended'; readonly showing: Showing; readonly end: FormEnd }
  /** `isByUser`: by a click or a key, not by a script alone. */
  | {
      readonly type: 'asked-to-sign-in';
      readonly id: object;
      readonly isByUser: boolean;
      readonly demand: SignInDemand | null;
    }
  | {
      readonly type: 'asked-for-hosted-page';
      readonly isByUser: boolean;
      readonly demand: SignInDemand | null;
    }
  /** A user who is signed in does without what was asked for. */
  | { readonly type: 'gave-up'; readonly id: object }
  /** `isLeaving`: Okta's session is ended, too, by leaving for its logout; `removed` and `isCleared` as for {@link Step}. */
  | {
      readonly type: 'asked-to-sign-out';
      readonly isLeaving: boolean;
      readonly removed: readonly object[];
      readonly isCleared: boolean;
    }
  /** Back brought the page from the browser's cache. */
  | { readonly type: 'came-back' }
  | { readonly type: 'went-online' };
