import type { Tokens } from '../okta/tokens.js';
import { pastTime } from '../okta/answers/clock-skew.js';
import { sortTokens } from '../okta/answers/own-tokens.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { refuseContradicting } from '../settings/contradicting-settings.js';
import { signInOfAnotherLevel, signInOfAnotherUser } from '../errors/answer-errors.js';
import type { AskedOfUser } from '../okta/asked-of-user.js';
import { isOfLevel } from './sign-in-level.js';
import { sessionOver } from '../errors/session-errors.js';
import type { SignedOutReason } from './sign-in-state.js';
import { areFresh, parseStoredTokens, type StoredTokens } from '../okta/stored-tokens.js';
import { TOKEN_KEY, tokenKeys } from '../okta/storage-layout.js';
import {
  lastSignOut,
  lastSignOutKey,
  noteSignInAfter,
  noteSignOut,
  signOutBefore,
} from '../okta/last-sign-out.js';
import { BackOff } from './shared-back-off.js';
import { checkTokens } from '../okta/check-tokens.js';
import { documentShared } from '../page/document-shared.js';
import { revoke } from './end-session.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { OwnPlace } from '../okta/own-place.js';
import { areaFor, type TokenArea } from '../okta/token-area.js';
import { Renewal } from './renewal.js';
import { withProfile } from './user-profile.js';

/** What happened to the tokens, but for a sign-in, which the session tells itself. */
export type TokenChange =
  | { readonly type: 'renewed' }
  | { readonly type: 'cleared'; readonly reason: SignedOutReason }
  /** Another tab wrote, or another client of this page that uses auth-js's storage key. */
  | { readonly type: 'other-tab' };

/** So long after a sign-out Okta's session may not have ended yet. */
const LOGOUT_MS = 60_000;

/** Reads, saves and clears the tokens of one client, and tells every session of the document. */
export class TokenStore {
  #config: SignInConfig;
  readonly #area: TokenArea;
  /** What failed moments ago, over all tabs. */
  readonly backOff: BackOff;
  readonly renewal: Renewal;
  readonly #listeners = new Set<(change: TokenChange) => void>();
  readonly #members = new Map<object, SignInConfig>();
  /** Of the members, those without a form. */
  readonly #formless = new Set<object>();
  /** The last sign-out that this store has acted on. */
  #epoch: number;

  constructor(config: SignInConfig) {
    this.#config = config;
    this.#area = areaFor(config);
    this.backOff = new BackOff(config);
    this.renewal = new Renewal(this, this.backOff);
    addEventListener('storage', this.#onStorage);
    this.#epoch = config.storage === 'session' ? signOutBefore(config) : lastSignOut(config);
    this.#endIfSignedOut();
  }

  /**
   * Counts an element among those that share these tokens, with the settings that it has now. The store goes by those of the first of them that has a form: what a later
   * tag says changes nothing for it. One without a form (`<okta-session>`, `oktaSession()`) may leave out what the form says.
   *
   * @throws {SignInError} `configuration` where the settings contradict another element's
   */
  join(member: object, config: SignInConfig, hasForm = true): this {
    if (hasForm) refuseContradicting(config, this.#formsBeside(member));
    else this.#formless.add(member);
    this.#members.set(member, config);
    this.#goByFirst();
    return this;
  }

  /** The element is gone, or uses another store. */
  leave(member: object): void {
    this.#members.delete(member);
    this.#formless.delete(member);
    this.#goByFirst();
  }

  #goByFirst(): void {
    const [first] = [...this.#formsBeside(null), ...this.#members.values()];
    if (first) this.#config = first;
  }

  #formsBeside(member: object | null): SignInConfig[] {
    return [...this.#members]
      .filter(([other]) => other !== member && !this.#formless.has(other))
      .map(([, config]) => config);
  }

  /** The settings that the store goes by. */
  get config(): SignInConfig {
    return this.#config;
  }

  read(): StoredTokens | null {
    return parseStoredTokens(this.#area.getItem(TOKEN_KEY), this.#config);
  }

  /** The tokens if they can be used now, and `ahead` milliseconds from now. */
  readFresh(ahead = 0): StoredTokens | null {
    const tokens = this.read();
    return tokens && areFresh(tokens, Date.now() + ahead) ? tokens : null;
  }

  /** Another one after each sign-out, in any tab. */
  get epoch(): number {
    return Math.max(pastTime(this.#epoch, Date.now()), lastSignOut(this.#config));
  }

  /**
   * Keeps what a sign-in with these settings brought, with the profile that Okta's thin ID token leaves out. What comes after a sign-out is
   * revoked instead.
   *
   * @param epoch as it was when the sign-in began
   * @param asked what a user who is signed in was asked for
   * @throws {SignInError} `token-invalid`, `access-denied`
   */
  async save(
    tokens: Tokens,
    config: SignInConfig,
    epoch: number,
    asked: AskedOfUser | null = null,
  ): Promise<void> {
    // Checked before it is written: an answer that is of no use must not take what is there.
    await this.#check(tokens, config, asked);
    const client = await loadAuthClient(config);
    const whole = await withProfile(tokens, client, config.scopes);
    const { sub } = this.read()?.claims ?? {};
    if (epoch !== this.epoch || (asked && sub !== undefined && sub !== asked.sub)) {
      await revoke(tokens, config);
      return;
    }
    const { refreshToken: replaced } = parsed(this.#area.getItem(TOKEN_KEY));
    client.tokenManager.setTokens(whole);
    // A step-up is a grant of its own: the one before it would live on.
    if (asked && replaced && replaced.refreshToken !== whole.refreshToken?.refreshToken)
      void revoke({ refreshToken: replaced }, config);
    this.#epoch = epoch;
    if (config.storage === 'session') noteSignInAfter(epoch, config);
    this.backOff.clear();
    this.#tellNeighbours();
  }

  /** @throws {SignInError} where these are not what was asked for: they are revoked, where they could be used */
  async #check(tokens: Tokens, config: SignInConfig, asked: AskedOfUser | null): Promise<void> {
    const { acrValues, maxAge } = asked ?? config.oauth;
    checkTokens(tokens, { ...config, oauth: { ...config.oauth, maxAge } });
    const claims = tokens.idToken?.claims;
    const isTheirs = !asked || claims?.sub === asked.sub;
    if (!claims || (isTheirs && isOfLevel(claims, { acrValues, maxAge: null }, Date.now()))) return;
    await revoke(tokens, config);
    throw isTheirs ? signInOfAnotherLevel(acrValues ?? '') : signInOfAnotherUser();
  }

  /** Okta's session may live a while longer, in this tab and in others: it is not for signing the user in again. */
  get hasJustSignedOut(): boolean {
    return Math.abs(Date.now() - this.epoch) < LOGOUT_MS;
  }

  /** Removes the tokens at once, so that nothing which comes after can leave one behind, and returns them for revocation: those of each place. */
  clear(reason: SignedOutReason): Tokens[] {
    if (reason === 'user') this.#epoch = noteSignOut(this.#config);
    const removed = this.#take();
    if (removed.length === 0) {
      this.noticeChange();
      return [];
    }
    this.backOff.clear();
    if (reason !== 'user') this.#tell({ type: 'cleared', reason });
    this.#tellNeighbours();
    return removed;
  }

  /** The same as another tab's write. Public: the other store may be another copy's of this package. */
  noticeChange(): void {
    this.#endIfSignedOut();
    this.#tell({ type: 'other-tab' });
  }

  /** A client that the page brought may have written where another store keeps its tokens; no event tells its own document. */
  #tellNeighbours(): void {
    for (const other of allStores().values()) if (other !== this) other.noticeChange();
  }

  subscribe(listener: (change: TokenChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws {SignInError} `session-expired`, always: the tokens can be used no more, and are gone */
  expire(cause?: unknown): never {
    if (this.#area.getItem(TOKEN_KEY) === null) this.noticeChange();
    else this.clear('expired');
    throw sessionOver(cause);
  }

  dropRefreshToken(): StoredTokens | null {
    const { refreshToken: _, ...others } = parsed(this.#area.getItem(TOKEN_KEY));
    keepOthers(this.#area, TOKEN_KEY, others);
    return this.read();
  }

  tellRenewed(): void {
    this.#tell({ type: 'renewed' });
  }

  /** Takes out what another tab could not: tokens from before its sign-out. */
  #endIfSignedOut(): void {
    const { epoch } = this;
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    if (this.#config.storage === 'local') return; // They are gone; what is there came later.
    this.#take();
  }

  /** What lies there of another client's is not for this store to revoke or to remove. */
  #take(): Tokens[] {
    const area = this.#area instanceof OwnPlace ? this.#area.area : this.#area;
    return tokenKeys(this.#config).flatMap((key) => {
      const { own, others } = sortTokens(parsed(area.getItem(key)), this.#config);
      if (Object.keys(own).length === 0) return [];
      keepOthers(area, key, others);
      return [own];
    });
  }

  readonly #onStorage = (event: StorageEvent): void => {
    const area = this.#area;
    const isOurs =
      area instanceof OwnPlace
        ? event.storageArea === area.area && area.concerns(event.key)
        : event.key === TOKEN_KEY || event.key === null;
    if (isOurs || event.key === lastSignOutKey(this.#config)) this.noticeChange();
  };

  #tell(change: TokenChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

const allStores = () => documentShared('stores', () => new Map<string | object, TokenStore>());

/** The document's one store for this issuer, client id and storage, or for the client that the page brought along. */
export function tokenStoreFor(config: SignInConfig): TokenStore {
  const stores = allStores();
  const key =
    config.authClient?.client ?? [config.issuer, config.clientId, config.storage].join(' ');
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new TokenStore(config)));
  return store;
}

function keepOthers(area: TokenArea, key: string, tokens: object): void {
  if (Object.keys(tokens).length === 0) area.removeItem(key);
  else area.setItem(key, JSON.stringify(tokens));
}

function parsed(json: string | null): Tokens {
  try {
    return (JSON.parse(json ?? '{}') as Tokens | null) ?? {};
  } catch {
    return {};
  }
}
