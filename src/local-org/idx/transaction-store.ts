import { ExpiringMap } from '../expiring-map.js';
import { secretHandle } from '../random-id.js';
import type { InteractRequest, Transaction, TransactionState } from './transaction.js';

/** The sign-ins under way, by interaction handle. */
export class TransactionStore {
  readonly #transactions: ExpiringMap<Transaction>;
  readonly #lifetime: number;
  readonly #now: () => number;

  /** @param lifetime in seconds, of a sign-in that is not finished */
  constructor(lifetime: number, now: () => number = Date.now) {
    this.#lifetime = lifetime;
    this.#now = now;
    this.#transactions = new ExpiringMap(now);
  }

  begin(request: InteractRequest): Transaction {
    return this.#save({
      interactionHandle: secretHandle(),
      stateHandle: secretHandle('02.id.'),
      request,
      state: { step: 'identify' },
      expiresAt: new Date(this.#now() + this.#lifetime * 1000),
    });
  }

  /** `undefined` for a handle that is unknown, expired or finished. */
  byInteractionHandle(handle: string): Transaction | undefined {
    return alive(this.#transactions.get(handle));
  }

  /** `undefined` for a handle that is unknown, expired, finished or replaced. */
  byStateHandle(handle: string): Transaction | undefined {
    for (const transaction of this.#transactions.values()) {
      if (transaction.stateHandle === handle) return alive(transaction);
    }
    return undefined;
  }

  moveTo(transaction: Transaction, state: TransactionState): Transaction {
    return this.#save({ ...transaction, state });
  }

  /** Back to the first form, under a new state handle: the old one is finished. */
  restart(transaction: Transaction): Transaction {
    return this.#save({ ...transaction, stateHandle: secretHandle('02.id.'), state: { step: 'identify' } });
  }

  clear(): void {
    this.#transactions.clear();
  }

  #save(transaction: Transaction): Transaction {
    const left = (transaction.expiresAt.getTime() - this.#now()) / 1000;
    this.#transactions.set(transaction.interactionHandle, transaction, left);
    return transaction;
  }
}

function alive(transaction: Transaction | undefined): Transaction | undefined {
  return transaction?.state.step === 'finished' ? undefined : transaction;
}
