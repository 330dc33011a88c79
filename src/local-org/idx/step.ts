import type { PasswordResult } from '../directory.js';
import type { OrgUser } from '../users.js';
import type { IdpOffer, StepView } from './action-offer.js';
import type { FormInput } from './form-input.js';
import type { IdxMessage } from './messages.js';
import type { SignIn, TransactionState } from './transaction.js';

/** Everything that a step may know and do, apart from its own state. No step knows HTTP. */
export interface StepWorld {
  readonly identityProviders: readonly IdpOffer[];
  readonly codeAttempts: number;
  /** In seconds. */
  readonly codeLifetime: number;
  /** Milliseconds since the epoch. */
  now(): number;
  user(id: string): OrgUser | undefined;
  checkPassword(login: string, password: string): PasswordResult;
  recordFailure(userId: string): 'wrong' | 'locked';
  /** Mails a fresh code and gives it back. */
  mailCode(user: OrgUser): string;
}

/** What came of an answer: another (or the same) state, or the end of the sign-in. */
export type StepResult =
  | { readonly outcome: 'stay' | 'moved'; readonly state: TransactionState; readonly status: number; readonly messages: readonly IdxMessage[] }
  | { readonly outcome: 'signed-in'; readonly signIn: SignIn };

/** One step of a sign-in. */
export interface Step<S extends TransactionState> {
  /** What is shown in this state. */
  view(state: S, world: StepWorld): StepView;
  /** Takes a checked answer to something that `view` offered at `path`. */
  answer(state: S, path: string, input: FormInput, world: StepWorld): StepResult;
}

export function moveTo(state: TransactionState): StepResult {
  return { outcome: 'moved', state, status: 200, messages: [] };
}

export function refuse(state: TransactionState, status: number, message: IdxMessage): StepResult {
  return { outcome: 'stay', state, status, messages: [message] };
}
