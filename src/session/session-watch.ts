import { lastActivity } from '../okta/last-activity.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import { isIdleFor } from './idle-time.js';
import { IdleWatch } from './idle-watch.js';
import { SessionExpiringEvent, type SessionExpiringDetail } from './session-events.js';
import { watchExpiry } from './token-expiry.js';
import type { InUse } from './store-in-use.js';

export interface SessionWatchOptions extends InUse {
  /** The user has been idle for too long. */
  readonly signOut: () => void;
}

/** While a user is signed in: their tokens are renewed before they end, and a user who is idle for too long is signed out. */
export class SessionWatch {
  readonly #options: SessionWatchOptions;
  #watching: AbortController | undefined;
  #idle:
    | { readonly timeout: number; readonly time: IdleWatch; readonly ending: AbortController }
    | undefined;

  constructor(options: SessionWatchOptions) {
    this.#options = options;
  }

  /** To be called when anything has changed: begins, goes on or ends. */
  update(): void {
    const { session, settings, store } = this.#options;
    const { state, step } = session.machine;
    if (state.status !== 'signed-in' || step) {
      this.#watching?.abort();
      this.#watching = undefined;
    } else if (!this.#watching && settings.config.keepsTokens) {
      this.#watching = new AbortController();
      watchExpiry(
        store.current,
        (secondsLeft, signal) => void this.#warn({ reason: 'tokens', secondsLeft, signal }),
        this.#watching.signal,
      );
    }
    this.#watchIdleTime();
  }

  end(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#idle?.ending.abort();
    this.#idle = undefined;
  }

  /** Whether this user has been idle for too long. */
  isIdle(user: UserClaims | undefined): boolean {
    const { settings, store } = this.#options;
    const timeout = settings.idleTimeout;
    if (timeout === null || !user) return false;
    return isIdleFor(timeout, lastActivity(store.current.config), user, Date.now());
  }

  #watchIdleTime(): void {
    const { session, settings, store, signOut } = this.#options;
    const timeout = this.#watching ? settings.idleTimeout : null;
    const before = this.#idle;
    if ((before?.timeout ?? null) === timeout) return;
    before?.ending.abort();
    this.#idle = undefined;
    const { state } = session.machine;
    if (timeout === null || state.status !== 'signed-in') return;
    const ending = new AbortController();
    const isStored = state.source === 'storage';
    const time = new IdleWatch(
      {
        owner: store.current.config,
        timeout,
        user: () => store.current.read()?.claims ?? null,
        warn: (secondsLeft, signal) => !this.#warn({ reason: 'idle', secondsLeft, signal }),
        end: signOut,
      },
      before?.time.last ?? (isStored ? 0 : Date.now()),
      ending.signal,
    );
    this.#idle = { timeout, time, ending };
    time.begin();
  }

  /** @returns false where a listener prevents what follows */
  #warn(detail: SessionExpiringDetail): boolean {
    return this.#options.session.fire(() => new SessionExpiringEvent(detail));
  }
}
