import { lastActivity, lastActivityKey, noteActivity } from '../okta/last-activity.js';
import type { TokenOwner, UserClaims } from '../okta/stored-tokens.js';
import { pause, RETURNS } from '../page/pause.js';
import { lastSignOfUser } from './idle-time.js';

/** So long before the end the page is told; where the whole time is shorter than twice this, when half of it is over. */
const WARNING_MS = 60_000;
/** What the user does is noted once in so long. */
const SAMPLE_MS = 1000;
/** What a user does, as the page sees it. */
const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'];

export interface IdleWatchOptions {
  readonly owner: TokenOwner;
  /** Milliseconds. */
  readonly timeout: number;
  readonly user: () => UserClaims | null;
  /** The user is signed out in so many seconds; the signal is aborted when that is not so any more. @returns true to keep them in */
  warn(secondsLeft: number, over: AbortSignal): boolean;
  end(): void;
}

/** Follows what the user does, in this tab and in others, until they have been idle for too long, or `signal` is aborted. */
export class IdleWatch {
  readonly #watch: IdleWatchOptions;
  readonly #signal: AbortSignal;
  /** When the user did something last, in this tab: the browser may block the storage, which has it for all tabs. */
  #last: number;
  #warning: AbortController | undefined;

  /** @param last when the user did something last as this tab knows, milliseconds since 1970; 0 where it does not */
  constructor(watch: IdleWatchOptions, last: number, signal: AbortSignal) {
    this.#watch = watch;
    this.#last = last;
    this.#signal = signal;
    this.#note(this.#lastSign || Date.now());
  }

  begin(): void {
    const signal = this.#signal;
    for (const event of ACTIVITY)
      addEventListener(event, this.#onActivity, { capture: true, passive: true, signal });
    addEventListener('storage', this.#onStorage, { signal });
    signal.addEventListener('abort', () => this.#warning?.abort());
    void this.#follow();
  }

  get last(): number {
    return this.#last;
  }

  get #lastSign(): number {
    const { owner, user } = this.#watch;
    const now = Date.now();
    this.#last = Math.min(this.#last, now); // The clock was set back: from now on it counts anew.
    return lastSignOfUser(Math.max(this.#last, lastActivity(owner)), user(), now);
  }

  /** Milliseconds until the end. */
  get #left(): number {
    return this.#lastSign + this.#watch.timeout - Date.now();
  }

  async #follow(): Promise<void> {
    const lead = Math.min(WARNING_MS, this.#watch.timeout / 2);
    while (!this.#signal.aborted && this.#left > 0) {
      if (this.#left > lead) await pause(this.#left - lead, this.#signal, RETURNS);
      else await this.#warn();
    }
    if (!this.#signal.aborted) this.#watch.end();
  }

  /** Resolves when the user is back, or the time is over. */
  async #warn(): Promise<void> {
    const warning = (this.#warning = new AbortController());
    if (this.#watch.warn(Math.ceil(this.#left / 1000), warning.signal)) this.#note();
    while (!warning.signal.aborted && this.#left > 0)
      await pause(this.#left, warning.signal, RETURNS);
    warning.abort();
  }

  #note(time = Date.now()): void {
    this.#last = time;
    noteActivity(this.#watch.owner, this.#last);
    this.#warning?.abort();
  }

  readonly #onActivity = ({ isTrusted }: Event): void => {
    // A script that moves things on the page is no user.
    if (!isTrusted || Math.abs(Date.now() - this.#last) < SAMPLE_MS) return;
    // The first touch after the device slept comes too late.
    if (this.#left > 0) this.#note();
    else this.#watch.end();
  };

  /** The user is active in another tab. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === lastActivityKey(this.#watch.owner)) this.#warning?.abort();
  };
}
