import type { EventContext, EventErrorContext } from '@okta/okta-signin-widget/oie';
import type { SignInError, SignInErrorCode } from '../core/sign-in-error.js';
import type { SignedOutReason, SignInSource, SignInStatus } from '../core/sign-in-state.js';
import type { UserClaims } from '../core/stored-tokens.js';

// Node has no ErrorEvent; importing this package there must do nothing and throw nothing.
const ErrorEventBase = 'ErrorEvent' in globalThis ? ErrorEvent : (Event as unknown as typeof ErrorEvent);

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

export class StatusChangedEvent extends CustomEvent<{ readonly status: SignInStatus; readonly previous: SignInStatus }> {
  constructor(status: SignInStatus, previous: SignInStatus) {
    super('status-changed', { detail: { status, previous } });
  }
}

/** The form can be used. */
export class ReadyEvent extends CustomEvent<{ readonly context: EventContext }> {
  constructor(context: EventContext) {
    super('ready', { detail: { context } });
  }
}

/** The widget drew a screen. */
export class AfterRenderEvent extends CustomEvent<{ readonly context: EventContext }> {
  constructor(context: EventContext) {
    super('after-render', { detail: { context } });
  }
}

/** The widget shows an error that the user can mend, such as a wrong password. */
export class AfterErrorEvent extends CustomEvent<{ readonly context: EventContext; readonly error: EventErrorContext; readonly code: SignInErrorCode | null }> {
  /** @param code of a failure; null where what the user typed was refused */
  constructor(context: EventContext, error: EventErrorContext, code: SignInErrorCode | null) {
    super('after-error', { detail: { context, error, code } });
  }
}

/** The tokens were renewed; ask the element for the new one. */
export class TokensRenewedEvent extends CustomEvent<null> {
  constructor() {
    super('tokens-renewed');
  }
}

export interface OktaSignInEventMap {
  'signed-in': SignedInEvent;
  'signed-out': SignedOutEvent;
  'error': SignInErrorEvent;
  'status-changed': StatusChangedEvent;
  'ready': ReadyEvent;
  'after-render': AfterRenderEvent;
  'after-error': AfterErrorEvent;
  'tokens-renewed': TokensRenewedEvent;
}
