import { parseWait, waitAfter, type Failure, type Wait } from './back-off.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { tokenArea, type TokenArea } from '../okta/token-area.js';

/**
 * What failed moments ago and has to wait, of one client: shared by the tabs that share its tokens, by the page's elements where the browser
 * keeps nothing. Holds times and the origins of APIs, nothing of the user's.
 */
export class BackOff {
  readonly #key: string;
  #area: TokenArea;

  constructor({ issuer, clientId, storage }: SignInConfig) {
    this.#key = `okta-sign-in-element waits ${issuer} ${clientId}`;
    try {
      this.#area = tokenArea(storage);
    } catch {
      this.#area = tokenArea('memory'); // Blocked; a client that the page brought along may keep its tokens elsewhere.
    }
  }

  /** When the last of these waits ends, in milliseconds since 1970; 0 if there is none. */
  until(...names: readonly string[]): number {
    const waits = this.#read();
    return Math.max(0, ...names.map((name) => waits.get(name)?.until ?? 0));
  }

  isWaiting(...names: readonly string[]): boolean {
    return this.until(...names) > Date.now();
  }

  note(name: string, failure: Failure = {}): void {
    const waits = this.#read();
    this.#write(waits.set(name, waitAfter(waits.get(name) ?? null, Date.now(), random(), failure)));
  }

  /** It went well: the next failure is the first again. */
  forget(...names: readonly string[]): void {
    const waits = this.#read();
    const removed = names.filter((name) => waits.delete(name));
    if (removed.length > 0) this.#write(waits);
  }

  /** The waits are over, but the failures count still: the next one makes a longer wait. */
  end(...names: readonly string[]): void {
    const waits = this.#read();
    for (const name of names) {
      const wait = waits.get(name);
      if (wait) this.#write(waits.set(name, { ...wait, until: Math.min(wait.until, Date.now()) }));
    }
  }

  clear(): void {
    this.#write(new Map());
  }

  #read(): Map<string, Wait> {
    const now = Date.now();
    const waits = new Map<string, Wait>();
    for (const [name, value] of Object.entries(parsed(this.#area.getItem(this.#key)))) {
      const wait = parseWait(value, now);
      if (wait) waits.set(name, wait);
    }
    return waits;
  }

  #write(waits: ReadonlyMap<string, Wait>): void {
    try {
      if (waits.size === 0) this.#area.removeItem(this.#key);
      else this.#area.setItem(this.#key, JSON.stringify(Object.fromEntries(waits)));
    } catch {
      this.#area = tokenArea('memory'); // Full: the other tabs wait by themselves then.
      this.#write(waits);
    }
  }
}

/** From 0 to 1. */
const random = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;

function parsed(json: string | null): object {
  try {
    return (JSON.parse(json ?? '{}') as object | null) ?? {};
  } catch {
    return {};
  }
}
