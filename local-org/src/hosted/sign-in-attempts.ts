import { ExpiringMap } from '../expiring-map.js';
import type { SignIn } from '../idx/transaction.js';
import type { FactorChallenge } from '../primary-sign-in.js';
import { secretHandle } from '../random-id.js';

/** A user before the org's own sign-in page. */
export interface SignInAttempt {
  readonly handle: string;
  /** Where the browser goes once signed in; checked. */
  readonly goOnTo: string;
  readonly username: string;
  /** How sure the app wants to be of the user. */
  readonly level: string | undefined;
  /** The provider that vouched for the user, if one did. */
  readonly idp?: string | undefined;
  /** Of a user whose password was right, or for whom a provider vouched, and who has a second factor. */
  readonly challenge?: FactorChallenge;
  /** Of a user who has shown who they are, and is asked whether to stay signed in. */
  readonly done?: SignIn;
}

/** The attempts under way, by the handle in their form. */
export class SignInAttempts {
  readonly #attempts: ExpiringMap<SignInAttempt>;
  readonly #lifetime: number;

  /**
   * @param lifetime in seconds
   * @param now the time, in milliseconds since the epoch
   */
  constructor(lifetime: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#attempts = new ExpiringMap(now);
  }

  begin(goOnTo: string, username: string, level: string | undefined): SignInAttempt {
    return this.save({ handle: secretHandle('02.id.'), goOnTo, username, level });
  }

  find(handle: string): SignInAttempt | undefined {
    return this.#attempts.get(handle);
  }

  save(attempt: SignInAttempt): SignInAttempt {
    this.#attempts.set(attempt.handle, attempt, this.#lifetime);
    return attempt;
  }

  end({ handle }: SignInAttempt): void {
    this.#attempts.delete(handle);
  }
}
