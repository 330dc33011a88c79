import { ExpiringMap } from '../expiring-map.js';
import { secretHandle } from '../random-id.js';
import type { OpenState, Transaction, TransactionState } from './transaction.js';

/** The sign-ins under way, by interaction handle; the finished ones too, until their time is over. */
export class TransactionStore {
  readonly #transactions: ExpiringMap<Transaction>;
  readonly #lifetime: number;
  readonly #now: () => number;

  /**
   * @param lifetime in seconds, of a sign-in that is not finished
   * @param now the time, in milliseconds since the epoch
   */
  constructor(lifetime: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#now = now;
    this.#transactions = new ExpiringMap(now);
  }

  begin(request: Transaction['request'], state: OpenState = { step: 'identify' }): Transaction {
    return this.moveTo(
      {
        interactionHandle: secretHandle(),
        stateHandle: secretHandle('02.id.'),
        request,
        mailed: false,
        expiresAt: new Date(this.#now() + this.#lifetime * 1000),
      },
      state,
    );
  }

  /** `undefined` for a handle that is unknown or expired. */
  byInteractionHandle(handle: string): Transaction | undefined {
    return this.#transactions.get(handle);
  }

  /** `undefined` for a handle that is unknown, expired or replaced. */
  byStateHandle(handle: string): Transaction | undefined {
    for (const transaction of this.#transactions.values()) {
      if (transaction.stateHandle === handle) return transaction;
    }
    return undefined;
  }

  moveTo<S extends TransactionState>(
    transaction: Omit<Transaction, 'state'>,
    given: S,
  ): Transaction & { readonly state: S } {
    const state = given.step === 'identify' ? { challenge: secretHandle(), ...given } : given;
    return this.#save({ ...transaction, state, mailed: transaction.mailed || 'mailed' in state });
  }

  /** Back to the first form, under a new state handle: the old one is finished. */
  restart(transaction: Transaction): Transaction {
    return this.moveTo(
      { ...transaction, stateHandle: secretHandle('02.id.'), mailed: false },
      { step: 'identify' },
    );
  }

  clear(): void {
    this.#transactions.clear();
  }

  #save<T extends Transaction>(transaction: T): T {
    const left = (transaction.expiresAt.getTime() - this.#now()) / 1000;
    this.#transactions.set(transaction.interactionHandle, transaction, left);
    return transaction;
  }
}
