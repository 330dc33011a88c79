/** What an app asked for at `/v1/interact`. */
export interface InteractRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly codeChallenge: string;
  /** The app's own `state`; it comes back in redirects. */
  readonly state: string | undefined;
  readonly nonce: string | undefined;
}

/** Waits for a user name and a password, or for a social provider to be picked. */
export interface IdentifyState {
  readonly step: 'identify';
}

/** Waits for the code that was mailed. */
export interface ChallengeEmailState {
  readonly step: 'challenge-email';
  readonly userId: string;
  /** How the user came here, by RFC 8176's names. */
  readonly amr: readonly string[];
  /** The social provider that vouched for the user, if one did. */
  readonly idp: string | undefined;
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly codeExpiresAt: number;
  readonly attemptsLeft: number;
}

/** A code was issued, or the sign-in was given up: nothing is offered any more. */
export interface FinishedState {
  readonly step: 'finished';
}

/** Where a sign-in stands. A new step of the sign-in is a new member here and a file beside `identify-step.ts`. */
export type TransactionState = IdentifyState | ChallengeEmailState | FinishedState;

/** One sign-in, from `/v1/interact` to the interaction code. */
export interface Transaction {
  /** Names the sign-in to the app that began it; good for resuming. */
  readonly interactionHandle: string;
  /** Names it to the forms. Changes when the user starts again. */
  readonly stateHandle: string;
  readonly request: InteractRequest;
  readonly state: TransactionState;
  readonly expiresAt: Date;
}

/** Who signed in, and how. */
export interface SignIn {
  readonly userId: string;
  readonly amr: readonly string[];
  /** The social provider's id; `undefined` when the org itself asked for the password. */
  readonly idp: string | undefined;
}
