import type { SignedOutReason } from '../session/sign-in-state.js';

/** The user is not signed in any more. */
export class SignedOutEvent extends CustomEvent<{ readonly reason: SignedOutReason }> {
  constructor(reason: SignedOutReason) {
    super('signed-out', { detail: { reason }, bubbles: true, composed: true });
  }
}

export interface StepUpRequiredDetail {
  /** How the user has to prove who they are, or null. */
  readonly acrValues: string | null;
  /** Seconds since they last did so, or null. */
  readonly maxAge: number | null;
  /** What the API refused, without the access token. */
  readonly request: Request;
  /** Whether it is sent once more after the step-up. False where its body is a stream, which can be read once: then it comes without a body here, too. */
  readonly isRepeatable: boolean;
}

/** An API answered that it asks for more (RFC 9470). `preventDefault()` leaves that to the page: `fetch()` resolves with the API's answer. */
export class StepUpRequiredEvent extends CustomEvent<StepUpRequiredDetail> {
  constructor(detail: StepUpRequiredDetail) {
    super('step-up-required', { detail, cancelable: true });
  }
}

/** The tokens were renewed; ask the element for the new one. */
export class TokensRenewedEvent extends CustomEvent<null> {
  constructor() {
    super('tokens-renewed');
  }
}
