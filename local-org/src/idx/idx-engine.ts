import type { OrgUser } from '../users.js';
import { offersAt, type StepView } from './action-offer.js';
import { checkInput, type FormInput, type InputCheck } from './form-input.js';
import { POLL } from './mailed-code.js';
import {
  CONTINUED_ELSEWHERE,
  DEVICE_CONSENT_DENIED,
  fieldMissing,
  fieldNotOffered,
  fieldUnknown,
  fieldWrongType,
  type IdxMessage,
  NOT_OFFERED,
  SESSION_EXPIRED,
  USER_LOCKED,
} from './messages.js';
import { nextAfter } from './next-step.js';
import type { Progress } from './progress.js';
import type { OrgWorld, StepWorld } from './step.js';
import { answerTo, viewOf } from './steps.js';
import type { OpenState, SignIn, Transaction } from './transaction.js';
import type { TransactionStore } from './transaction-store.js';

/** What to answer: a screen, the end of the sign-in, a message alone, or that there is nothing to go on with. */
export type IdxResult =
  | {
      kind: 'screen';
      transaction: Transaction;
      view: StepView;
      status: number;
      messages: readonly IdxMessage[];
    }
  | { kind: 'signed-in'; transaction: Transaction; signIn: SignIn }
  | { kind: 'message'; transaction: Transaction; status: number; message: IdxMessage }
  | { kind: 'gone'; message: IdxMessage };

/** Runs sign-ins: finds them by handle, checks each answer against what was offered last, and moves them on. No HTTP here. */
export class IdxEngine {
  readonly #store: TransactionStore;
  readonly #world: OrgWorld;

  constructor(store: TransactionStore, world: OrgWorld) {
    this.#store = store;
    this.#world = world;
  }

  /** Shows where a sign-in stands; how a page resumes after a reload. */
  introspect(interactionHandle: string): IdxResult {
    return this.#show(this.#store.byInteractionHandle(interactionHandle));
  }

  /** The same for a page of Okta's, which names the sign-in by its state. */
  resume(stateToken: string): IdxResult {
    return this.#show(this.#store.byStateHandle(stateToken));
  }

  /**
   * Takes an answer, sent to `path`, for the sign-in that `stateHandle` names.
   *
   * @param device what the browser is known by, if it is
   */
  async answer(
    path: string,
    stateHandle: string,
    input: FormInput,
    device?: string,
  ): Promise<IdxResult> {
    const transaction = this.#store.byStateHandle(stateHandle);
    const state = transaction?.state;
    const offers =
      state && state.step !== 'finished' ? offersAt(this.#viewOf(transaction, state), path) : [];
    const offer = offers.find(({ fields }) => checkInput(fields, input).ok) ?? offers[0];
    // The tab that sent the mail still asks for news, while the one that opened the link has taken over.
    if (!offer && path === POLL.path && transaction?.mailed)
      return { kind: 'message', transaction, status: 200, message: CONTINUED_ELSEWHERE };
    if (!transaction || !state || state.step === 'finished')
      return { kind: 'gone', message: SESSION_EXPIRED };
    if (!offer) return this.#screen(transaction, state, 403, [NOT_OFFERED]);
    const check = checkInput(offer.fields, input);
    if (!check.ok) return this.#screen(transaction, state, 400, [inputMessage(check)]);
    if (offer.name === 'cancel') return this.#show(this.#store.restart(transaction));

    const result = await answerTo(state, path, input, this.#worldOf(transaction, device));
    // Of two answers that came at once, the first counts; a passkey takes a moment to verify.
    const current = this.#store.byStateHandle(stateHandle);
    if (current !== transaction) return this.#late(current);
    switch (result.outcome) {
      case 'proven':
        return this.#proceed(transaction, result.progress, device);
      case 'ended':
        return this.#end(transaction, result.message);
      case 'told':
        return { ...result, kind: 'message', transaction };
      case 'stay':
      case 'moved': {
        const { request = transaction.request } = result;
        return this.#moveTo(
          { ...transaction, request },
          result.state,
          result.status,
          result.messages,
        );
      }
    }
  }

  /** A social provider vouches for a user: that ends the sign-in, or leaves it waiting for the second factor. */
  vouchFor(transaction: Transaction, user: OrgUser, idp: string, device?: string): IdxResult {
    return this.#proceed(transaction, { userId: user.id, verified: [], idp }, device);
  }

  /** Whether a sign-in offers the way to a social provider right now. */
  offersProvider(transaction: Transaction, idp: string): boolean {
    const { state } = transaction;
    return (
      state.step !== 'finished' &&
      (this.#viewOf(transaction, state).idps ?? []).some(({ id }) => id === idp)
    );
  }

  /** What was said on the page behind a mailed link: the tab that waits hears it when it asks next. `false` if nothing waits any more. */
  answerLink(interactionHandle: string, code: string, said: 'yes' | 'no'): boolean {
    const transaction = this.#store.byInteractionHandle(interactionHandle);
    const state = transaction?.state;
    if (
      !state ||
      !('mailed' in state) ||
      state.mailed.code !== code ||
      state.mailed.expiresAt <= this.#world.now()
    )
      return false;
    this.#store.moveTo(transaction, { ...state, mailed: { ...state.mailed, said } });
    return true;
  }

  #proceed(transaction: Transaction, progress: Progress, device: string | undefined): IdxResult {
    const user = this.#world.user(progress.userId);
    if (user?.locked !== false) {
      return this.#moveTo(transaction, { step: 'identify' }, 403, [USER_LOCKED]);
    }
    const world = this.#worldOf(transaction, device);
    const next = nextAfter(progress, user, world, transaction.request?.level);
    if (next.kind === 'refused') return this.#end(transaction, NOT_OFFERED);
    if (next.kind === 'step') return this.#moveTo(transaction, next.state);
    // From here on the handles are worth nothing.
    return {
      kind: 'signed-in',
      transaction: this.#store.moveTo(transaction, { step: 'finished' }),
      signIn: next.signIn,
    };
  }

  #end(transaction: Transaction, message: IdxMessage): IdxResult {
    const ended = this.#store.moveTo(transaction, { step: 'finished' });
    return { kind: 'message', transaction: ended, status: 200, message };
  }

  #worldOf(transaction: Transaction, device: string | undefined): StepWorld {
    const { request } = transaction;
    const world = this.#world;
    return {
      ...worldFor(transaction, world),
      missingConsent: (userId) => (request ? world.missingConsent(userId, request) : []),
      grantConsent: (userId, scopes) => {
        if (request) world.grantConsent(userId, scopes, request.clientId);
      },
      missingAdminConsent: () => (request ? world.missingAdminConsent(request) : []),
      grantAdminConsent: (scopes) => {
        if (request) world.grantAdminConsent(scopes, request.clientId);
      },
      refuseConsent() {
        if (request?.kind !== 'device') return NOT_OFFERED;
        world.denyDevice(request.userCode);
        return DEVICE_CONSENT_DENIED;
      },
      isRemembered: (userId) => world.isRemembered(userId, device),
      mailCode: (to, purpose) => world.mailCode(to, purpose, transaction),
    };
  }

  #show(transaction: Transaction | undefined): IdxResult {
    if (!transaction || transaction.state.step === 'finished')
      return { kind: 'gone', message: SESSION_EXPIRED };
    return this.#screen(transaction, transaction.state);
  }

  #late(current: Transaction | undefined): IdxResult {
    return !current || current.state.step === 'finished'
      ? { kind: 'gone', message: SESSION_EXPIRED }
      : this.#screen(current, current.state, 403, [NOT_OFFERED]);
  }

  #moveTo(
    transaction: Transaction,
    state: OpenState,
    status?: number,
    messages?: readonly IdxMessage[],
  ): IdxResult {
    const moved = this.#store.moveTo(transaction, state);
    return this.#screen(moved, moved.state, status, messages);
  }

  #screen(
    transaction: Transaction,
    state: OpenState,
    status = 200,
    messages: readonly IdxMessage[] = [],
  ): IdxResult {
    const view = this.#viewOf(transaction, state);
    return { kind: 'screen', transaction, view, status, messages };
  }

  #viewOf(transaction: Transaction, state: OpenState): StepView {
    return viewOf(state, worldFor(transaction, this.#world));
  }
}

/** A provider could not send the browser back to a device. */
function worldFor({ request }: Transaction, world: OrgWorld): OrgWorld {
  return request?.kind === 'device' ? { ...world, identityProviders: [], routingRules: [] } : world;
}

function inputMessage({ problem, field }: Extract<InputCheck, { ok: false }>): IdxMessage {
  switch (problem) {
    case 'unknown':
      return fieldUnknown(field);
    case 'missing':
      return fieldMissing(field);
    case 'wrong-type':
      return fieldWrongType(field);
    case 'not-offered':
      return fieldNotOffered(field);
  }
}
