import type { SignedOutReason } from '../session/sign-in-state.js';

/** The user is not signed in any more. */
export class SignedOutEvent extends CustomEvent<{ readonly reason: SignedOutReason }> {
  constructor(reason: SignedOutReason) {
    super('signed-out', { detail: { reason }, bubbles: true, composed: true });
  }
}

/** The tokens were renewed; ask the element for the new one. */
export class TokensRenewedEvent extends CustomEvent<null> {
  constructor() {
    super('tokens-renewed');
  }
}
