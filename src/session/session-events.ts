// What the lazy part of a session fires; what every page may need is in `state-events.ts`.

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

/** The tokens were renewed, or replaced by a step-up: `getAccessToken()` has the new access token. */
export class TokensRenewedEvent extends CustomEvent<null> {
  constructor() {
    super('tokens-renewed');
  }
}

export interface SessionExpiringDetail {
  /** `idle`: the user does nothing, and `idle-timeout` is nearly over. `tokens`: the tokens end, and could not be renewed. */
  readonly reason: 'idle' | 'tokens';
  /** Until the user is signed out. */
  readonly secondsLeft: number;
  /** Aborted when that is not so any more: the user is back, in this tab or in another; the tokens were renewed; no user is signed in. */
  readonly signal: AbortSignal;
}

/** The user is about to be signed out. Cancelable where `reason` is `idle`: `preventDefault()` counts as a sign of the user. Tokens that Okta does not renew can't be kept. */
export class SessionExpiringEvent extends CustomEvent<SessionExpiringDetail> {
  constructor(detail: SessionExpiringDetail) {
    super('session-expiring', { detail, cancelable: detail.reason === 'idle' });
  }
}
