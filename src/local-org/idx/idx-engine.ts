import type { OrgUser } from '../users.js';
import { findOffer } from './action-offer.js';
import { enterChallengeEmail } from './challenge-email-step.js';
import { checkInput, type FormInput, type InputCheck } from './form-input.js';
import { fieldMissing, fieldUnknown, fieldWrongType, type IdxMessage, NOT_OFFERED, SESSION_EXPIRED } from './messages.js';
import type { StepWorld } from './step.js';
import { answerTo, type OpenState, viewOf } from './steps.js';
import type { SignIn, Transaction } from './transaction.js';
import type { TransactionStore } from './transaction-store.js';

/** What to answer: a screen, the end of the sign-in, or that there is nothing to go on with. */
export type IdxResult =
  | { kind: 'screen'; transaction: Transaction; state: OpenState; status: number; messages: readonly IdxMessage[] }
  | { kind: 'signed-in'; transaction: Transaction; signIn: SignIn }
  | { kind: 'gone'; message: IdxMessage };

/** Runs sign-ins: finds them by handle, checks each answer against what was offered last, and moves them on. No HTTP here. */
export class IdxEngine {
  readonly #store: TransactionStore;
  readonly #world: StepWorld;

  constructor(store: TransactionStore, world: StepWorld) {
    this.#store = store;
    this.#world = world;
  }

  /** Shows where a sign-in stands; how a page resumes after a reload. */
  introspect(interactionHandle: string): IdxResult {
    return this.#screen(this.#store.byInteractionHandle(interactionHandle));
  }

  /** Takes an answer, sent to `path`, for the sign-in that `stateHandle` names. */
  answer(path: string, stateHandle: string, input: FormInput): IdxResult {
    const transaction = this.#store.byStateHandle(stateHandle);
    if (!transaction || transaction.state.step === 'finished') return { kind: 'gone', message: SESSION_EXPIRED };
    const { state } = transaction;
    const offer = findOffer(viewOf(state, this.#world), path);
    if (!offer) return { kind: 'screen', transaction, state, status: 403, messages: [NOT_OFFERED] };
    const check = checkInput(offer.fields, input);
    if (!check.ok) return { kind: 'screen', transaction, state, status: 400, messages: [inputMessage(check)] };
    if (offer.name === 'cancel') return this.#screen(this.#store.restart(transaction));

    const result = answerTo(state, path, input, this.#world);
    if (result.outcome === 'signed-in') return this.#finish(transaction, result.signIn);
    return this.#screen(this.#store.moveTo(transaction, result.state), result.status, result.messages);
  }

  /** A social provider vouches for a user: that ends the sign-in, or leaves it waiting for the second factor. */
  vouchFor(transaction: Transaction, user: OrgUser, idp: string): IdxResult {
    if (!user.factors.includes('email')) return this.#finish(transaction, { userId: user.id, amr: [], idp });
    return this.#screen(this.#store.moveTo(transaction, enterChallengeEmail(user, [], idp, this.#world)));
  }

  /** From here on the handles are worth nothing. */
  #finish(transaction: Transaction, signIn: SignIn): IdxResult {
    return { kind: 'signed-in', transaction: this.#store.moveTo(transaction, { step: 'finished' }), signIn };
  }

  #screen(transaction: Transaction | undefined, status = 200, messages: readonly IdxMessage[] = []): IdxResult {
    if (!transaction || transaction.state.step === 'finished') return { kind: 'gone', message: SESSION_EXPIRED };
    return { kind: 'screen', transaction, state: transaction.state, status, messages };
  }
}

function inputMessage({ problem, field }: Extract<InputCheck, { ok: false }>): IdxMessage {
  switch (problem) {
    case 'unknown':
      return fieldUnknown(field);
    case 'missing':
      return fieldMissing(field);
    case 'wrong-type':
      return fieldWrongType(field);
  }
}
