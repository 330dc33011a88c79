import { sortTokens } from './answers/own-tokens.js';
import { ownTokenKey, TOKEN_KEY, tokenKeys } from './storage-layout.js';
import type { TokenOwner } from './stored-tokens.js';
import type { TokenArea } from './token-area.js';

/**
 * Where one client's tokens lie in an area that other clients of the origin share: under auth-js's one key, unless another's lie there; then under a key
 * of its own. auth-js and this package both go by it.
 */
export class OwnPlace implements TokenArea {
  readonly area: TokenArea;
  readonly #owner: TokenOwner;

  constructor(area: TokenArea, owner: TokenOwner) {
    this.area = area;
    this.#owner = owner;
  }

  getItem(key: string): string | null {
    return this.area.getItem(this.#placeOf(key));
  }

  setItem(key: string, value: string): void {
    this.area.setItem(this.#placeOf(key), value);
  }

  removeItem(key: string): void {
    this.area.removeItem(this.#placeOf(key));
  }

  /** Whether a change under `key`, or of the whole area (null), is of these tokens. */
  concerns(key: string | null): boolean {
    return key === null || tokenKeys(this.#owner).includes(key);
  }

  #placeOf(key: string): string {
    const own = ownTokenKey(this.#owner);
    if (key !== TOKEN_KEY) return key;
    return this.area.getItem(own) !== null || this.#isTaken() ? own : TOKEN_KEY;
  }

  #isTaken(): boolean {
    const { own, others } = sortTokens(parsed(this.area.getItem(TOKEN_KEY)), this.#owner);
    return Object.keys(own).length === 0 && Object.keys(others).length > 0;
  }
}

function parsed(json: string | null): object {
  try {
    return (JSON.parse(json ?? '{}') as object | null) ?? {};
  } catch {
    return {}; // Garbage belongs to no client.
  }
}
