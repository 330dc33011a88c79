import { retryAfter } from '../errors/retry-after.js';
import { renewalFailed } from '../errors/session-errors.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import type { BackOff } from './shared-back-off.js';

/** Okta could not be reached. */
const NETWORK = 'network';
/** Okta refused, or its answer was of no use. */
const RENEWAL = 'renewal';
/** An API that was the reason for a renewal is not the reason for another one for so long. */
const API_MS = 30_000;
/** A hidden frame that stayed silent is tried again after this long. */
const SILENCE_MS = 30_000;

/** When a renewal may be tried again. Each costs a refresh token, or counts against Okta's rate limit. */
export class RenewalWait {
  readonly #backOff: BackOff;
  #failure: unknown;

  constructor(backOff: BackOff) {
    this.#backOff = backOff;
    // In the capture phase: other listeners, which try again because the network is back, find the wait ended.
    addEventListener('online', () => backOff.forget(NETWORK), true);
  }

  /** In milliseconds since 1970. */
  get until(): number {
    return this.#backOff.until(NETWORK, RENEWAL);
  }

  get isOn(): boolean {
    return this.#backOff.isWaiting(NETWORK, RENEWAL);
  }

  /** What a renewal fails with, and all that are asked for during the wait. */
  error(cause = this.#failure): SignInError {
    return renewalFailed(Math.ceil((this.until - Date.now()) / 1000), cause);
  }

  /** Notes why a renewal failed, and begins the wait. */
  begin(failure: unknown, isFramed: boolean): void {
    const { code } = toSignInError(failure);
    this.#failure = failure;
    if (isFramed && code === 'unknown') {
      // Silence is told by how long it lasts, so the frame is tried at even intervals. It costs no refresh token.
      this.#backOff.forget(NETWORK);
      this.#backOff.note(NETWORK, { first: SILENCE_MS });
    } else {
      this.#backOff.note(code === 'network' ? NETWORK : RENEWAL, {
        asked: retryAfter(failure, Date.now()),
      });
    }
  }

  /** The user asks for a renewal: the next one does not wait. */
  end(): void {
    this.#backOff.end(NETWORK, RENEWAL);
  }

  /** A renewal has succeeded. */
  forget(): void {
    this.#failure = undefined;
    this.#backOff.forget(NETWORK, RENEWAL);
  }

  /** An API, known by its origin, refused a token, and there was a renewal for that. */
  beginFor(api: string): void {
    this.#backOff.note(api, { first: API_MS });
  }

  isOnFor(api: string): boolean {
    return this.#backOff.isWaiting(api);
  }
}
