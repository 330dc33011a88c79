import type { UserClaims } from '../okta/stored-tokens.js';
import type { Session } from './session.js';
import type { Source, SettingsInUse } from './settings-in-use.js';
import { isOfLevel } from './sign-in-level.js';
import { tokenStoreFor, type TokenChange, type TokenStore } from './token-store.js';

/** What every part of a session's work goes by. */
export interface InUse {
  readonly session: Session;
  readonly settings: SettingsInUse;
  readonly store: StoreInUse;
}

/** The token store of the settings that a session goes by. Its changes are followed from its first use on. */
export class StoreInUse {
  readonly #settings: SettingsInUse;
  readonly #onChange: (change: TokenChange) => void;
  #store: TokenStore | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(settings: SettingsInUse, onChange: (change: TokenChange) => void) {
    this.#settings = settings;
    this.#onChange = onChange;
  }

  /** @throws {SignInError} what is wrong with the settings */
  get current(): TokenStore {
    const { config } = this.#settings;
    const store = tokenStoreFor(config);
    if (store !== this.#store) {
      this.#unsubscribe?.();
      // A page that keeps no tokens has nothing to follow.
      this.#unsubscribe = config.keepsTokens ? store.subscribe(this.#onChange) : undefined;
      this.#store = store;
    }
    return store;
  }

  /** The one that was used last, whatever the settings have become. */
  get last(): TokenStore | undefined {
    return this.#store;
  }

  /** The user whose tokens are stored, where they are fresh and of the level that the settings ask for. */
  get freshUser(): UserClaims | null {
    const claims = this.current.readFresh()?.claims;
    return claims && isOfLevel(claims, this.#settings.config.oauth, Date.now()) ? claims : null;
  }

  /** @param sources what the session went by */
  end(sources: readonly Source[]): void {
    this.#unsubscribe?.();
    for (const source of sources) this.#store?.leave(source);
    this.#store = undefined;
  }
}
