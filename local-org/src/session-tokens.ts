import { ExpiringMap } from './expiring-map.js';
import type { SignIn } from './idx/transaction.js';
import { secretHandle } from './random-id.js';

/** The Classic engine's session tokens: each stands for one sign-in and starts one session (https://developer.okta.com/docs/reference/api/sessions/#session-token). */
export class SessionTokens {
  readonly #tokens: ExpiringMap<SignIn>;
  readonly #lifetime: number;

  /**
   * @param lifetime in seconds
   * @param now the time, in milliseconds since the epoch
   */
  constructor(lifetime: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#tokens = new ExpiringMap(now);
  }

  issue(signIn: SignIn): string {
    const token = secretHandle('20111');
    this.#tokens.set(token, signIn, this.#lifetime);
    return token;
  }

  /** Whose sign-in a token stands for. From here on it is worth nothing. */
  take(token: string): SignIn | undefined {
    return this.#tokens.take(token);
  }
}
