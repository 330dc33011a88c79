import { tagsDiffer } from '../errors/clashing-setting-errors.js';
import { notInDocument, noTokensHere } from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import { storageBlocked } from '../errors/storage-errors.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { openArea } from '../page/open-area.js';
import { isGiven } from '../settings/setting.js';
import { refuseFormSettings } from '../settings/session-settings.js';
import { resolveConfig, type SignInConfig } from '../settings/sign-in-config.js';
import type { SessionSettings } from '../settings/sign-in-settings.js';
import { hasForm, type Session } from './session.js';
import { SignInErrorEvent } from './state-events.js';
import { tokenStoreFor } from './token-store.js';

/** Settings that a session can go by, of a tag or of `oktaSession()`. */
export interface Source {
  readonly settings: SessionSettings;
  readonly pageUrl: URL;
  readonly baseUrl: URL;
}

/** What the settings of a session's sources are worth, each checked once, and which of them count. */
export class SettingsInUse {
  readonly #session: Session;
  readonly #checked = new Map<
    Source,
    { readonly settings: SessionSettings; readonly config: SignInConfig | SignInError }
  >();
  #hasToldBlocked = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Those that were checked. */
  get sources(): readonly Source[] {
    return [...this.#checked.keys()];
  }

  forget(source: Source): void {
    this.#checked.delete(source);
  }

  /** The config that was made of a source's settings before, if one was. */
  configBefore(source: Source): SignInConfig | null {
    const before = this.#checked.get(source)?.config;
    return before === undefined || before instanceof SignInError ? null : before;
  }

  /**
   * What the session goes by: the first of its sources whose settings are good.
   *
   * @throws {SignInError} what is wrong with the first, where none is good
   */
  get config(): SignInConfig {
    let first: SignInError | undefined;
    for (const source of this.#session.sources) {
      const config = this.configFor(source);
      if (!(config instanceof SignInError)) return config;
      first ??= config;
    }
    throw first ?? notInDocument();
  }

  /** @throws {SignInError} `configuration` where this page keeps no tokens, or what is wrong with the settings */
  refuseWithoutTokens(): void {
    if (!this.config.keepsTokens) throw noTokensHere();
  }

  /** As {@link config}; sign-out ends where any tag of this session, or the page, says: a form need not know it. */
  get logoutConfig(): SignInConfig {
    const { config } = this;
    const named = this.#session.sources
      .filter(({ settings }) => isGiven(settings.postLogoutRedirectUri))
      .map((source) => this.configFor(source))
      .find(isGood);
    if (!named || config.authClient?.postLogoutRedirectUri) return config;
    return { ...config, postLogoutRedirectUri: named.postLogoutRedirectUri };
  }

  /** Those that any tag of this session, or the page, names: a tag that only shows the form need not know the APIs. */
  get apiOrigins(): readonly string[] {
    return this.#good.flatMap(({ apiOrigins }) => apiOrigins);
  }

  /** The shortest time that a tag of this session, or the page, sets, in milliseconds. */
  get idleTimeout(): number | null {
    const timeouts = this.#good.flatMap(({ idleTimeout }) => idleTimeout ?? []);
    return timeouts.length > 0 ? Math.min(...timeouts) : null;
  }

  get #good(): readonly SignInConfig[] {
    return this.#session.sources.map((source) => this.configFor(source)).filter(isGood);
  }

  configFor(source: Source): SignInConfig | SignInError {
    const { settings, pageUrl, baseUrl } = source;
    const known = this.#checked.get(source);
    if (known?.settings === settings) return known.config;
    let config: SignInConfig | SignInError;
    const isWithForm = hasForm(source);
    try {
      if (!isWithForm) refuseFormSettings(settings, source);
      config = this.#withStorage(
        resolveConfig(settings, {
          url: pageUrl,
          base: baseUrl,
          isSecureContext,
          origin,
          languages: navigator.languages,
        }),
      );
      this.#refuseOtherApis(source, config);
      if (config.keepsTokens) tokenStoreFor(config).join(source, config, isWithForm);
    } catch (thrown) {
      config = toSignInError(thrown);
    }
    this.#checked.set(source, { settings, config });
    return config;
  }

  /** A tag that names no API goes by what the others name. @throws {SignInError} `configuration` where two name other ones: the token is for those of the first */
  #refuseOtherApis(source: Source, { apiOrigins }: SignInConfig): void {
    if (!isGiven(source.settings.apiOrigins)) return;
    const named = [...this.#checked]
      .filter(([other]) => other !== source && isGiven(other.settings.apiOrigins))
      .map(([, { config }]) => config)
      .filter(isGood);
    const listOf = (origins: readonly string[]) => [...origins].sort().join();
    if (named.some((other) => listOf(other.apiOrigins) !== listOf(apiOrigins)))
      throw tagsDiffer('api-origins');
  }

  /** Where the browser blocks the storage, the sign-in lives as long as the page: told once, and nothing is taken from the user. */
  #withStorage(config: SignInConfig): SignInConfig {
    if (config.storage === 'memory' || config.authClient || !config.keepsTokens) return config;
    const { area, cause } = openArea(config.storage);
    if (area || cause === undefined) return config;
    if (!this.#hasToldBlocked) {
      this.#hasToldBlocked = true;
      queueMicrotask(() => this.#session.fire(() => new SignInErrorEvent(storageBlocked(cause))));
    }
    return { ...config, storage: 'memory' };
  }
}

const isGood = (config: SignInConfig | SignInError): config is SignInConfig =>
  !(config instanceof SignInError);
