import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { SignedOutReason, SignInSource, SignInStatus } from './sign-in-state.js';

// Node has no ErrorEvent; importing this package there must do nothing and throw nothing.
const ErrorEventBase =
  'ErrorEvent' in globalThis ? ErrorEvent : (Event as unknown as typeof ErrorEvent);

export interface SignedInDetail {
  /** Claims about the user; never a token. */
  readonly user: UserClaims;
  readonly source: SignInSource;
  /** Absolute URL to which the default action goes, or null. */
  readonly returnTo: string | null;
}

/** The user is signed in. `preventDefault()` leaves the way back to the app. */
export class SignedInEvent extends CustomEvent<SignedInDetail> {
  constructor(detail: SignedInDetail) {
    super('signed-in', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The user is not signed in any more. */
export class SignedOutEvent extends CustomEvent<{ readonly reason: SignedOutReason }> {
  constructor(reason: SignedOutReason) {
    super('signed-out', { detail: { reason }, bubbles: true, composed: true });
  }
}

/** Something failed. Does not bubble: a bubbling event of this name would reach `window.onerror`. */
export class SignInErrorEvent extends ErrorEventBase {
  declare readonly error: SignInError;

  constructor(error: SignInError) {
    super('error', { error, message: error.message });
  }
}

export class StatusChangedEvent extends CustomEvent<{
  readonly status: SignInStatus;
  readonly previous: SignInStatus;
}> {
  constructor(status: SignInStatus, previous: SignInStatus) {
    super('status-changed', { detail: { status, previous } });
  }
}
