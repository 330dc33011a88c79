import { ExpiringMap } from './expiring-map.js';
import { secretHandle } from './random-id.js';

/** The cookie that a browser is known by, named as Okta's. */
export const DEVICE_COOKIE = 'DT';

/** The browsers in which users keep themselves signed in: there, they are asked for no second factor. */
export class RememberedDevices {
  readonly #users: ExpiringMap<true>;
  readonly #lifetime: number;

  /**
   * @param lifetime in seconds
   * @param now the time, in milliseconds since the epoch
   */
  constructor(lifetime: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#users = new ExpiringMap(now);
  }

  /**
   * Remembers a user in a browser.
   *
   * @param known the browser's cookie, if it has one
   * @returns the `Set-Cookie` value
   */
  remember(userId: string, known: string | undefined): string {
    const device = known || secretHandle();
    // A sign-in without the second factor prolongs nothing.
    if (!this.knows(userId, device)) this.#users.set(keyOf(userId, device), true, this.#lifetime);
    return `${DEVICE_COOKIE}=${device}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${this.#lifetime}`;
  }

  knows(userId: string, device: string | undefined): boolean {
    return device !== undefined && this.#users.get(keyOf(userId, device)) === true;
  }

  forgetAll(): void {
    this.#users.clear();
  }
}

const keyOf = (userId: string, device: string): string => `${userId} ${device}`;
