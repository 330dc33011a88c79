import type { Tokens } from '../okta/tokens.js';
import { sortTokens } from '../okta/answers/own-tokens.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { refuseContradicting } from '../settings/contradicting-settings.js';
import { sessionOver, storedTokensEnded } from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import type { SignedOutReason } from './sign-in-state.js';
import { areFresh, parseStoredTokens, type StoredTokens } from '../okta/stored-tokens.js';
import { TOKEN_KEY } from '../okta/storage-layout.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import {
  lastSignOut,
  lastSignOutKey,
  noteSignInAfter,
  noteSignOut,
  signOutBefore,
} from '../okta/last-sign-out.js';
import { BackOff } from './shared-back-off.js';
import { checkRenewal, checkTokens } from '../okta/check-tokens.js';
import { documentShared } from '../page/document-shared.js';
import { exclusively } from '../page/locks.js';
import { revoke } from './end-session.js';
import { loadAuthClient, loadSilentClient } from '../okta/load-auth-client.js';
import { RenewalWait } from './renewal-wait.js';
import { FRAME_PATIENCE_MS } from './silent-sign-in.js';
import { OwnPlace } from '../okta/own-place.js';
import { areaFor, type TokenArea } from '../okta/token-area.js';
import { withProfile } from './user-profile.js';
import { isUsedUp, noteUsedUp } from './used-refresh-tokens.js';
import { within } from '../page/within.js';

/** What happened to the tokens, but for a sign-in, which the session tells itself. */
export type TokenChange =
  | { readonly type: 'renewed' }
  | { readonly type: 'cleared'; readonly reason: SignedOutReason }
  /** Another tab wrote, or another client of this page that uses auth-js's storage key. */
  | { readonly type: 'other-tab' };

/**
 * A hidden frame that stays silent may be blocked for good, or only have no network just now: nothing tells the two apart. So
 * long it is taken for the latter.
 */
const SILENCE_MS = 5 * 60_000;
/** Renewals further apart than this are not one silence: the device slept between them. */
const GAP_MS = 90_000;
/** A clock that was moved by less has not been set right. */
const SAME_CLOCK_MS = 60_000;
/** So long after a sign-out Okta's session may not have ended yet. */
const LOGOUT_MS = 60_000;
/** A write of another tab is here by then. */
const LAG_MS = 500;

/** An access token that an API would not take although its time is not over. */
export interface RefusedToken {
  readonly accessToken: string;
  /** The API's origin. */
  readonly api: string;
}

/** Reads, saves, clears and renews the tokens of one client, and tells every element of the document. */
export class TokenStore {
  #config: SignInConfig;
  readonly #area: TokenArea;
  /** What failed moments ago, over all tabs. */
  readonly backOff: BackOff;
  /** When a renewal may be tried again. */
  readonly renewalWait: RenewalWait;
  readonly #listeners = new Set<(change: TokenChange) => void>();
  readonly #members = new Map<object, SignInConfig>();
  /** The last sign-out that is taken notice of here. */
  #epoch: number;
  #renewal: Promise<StoredTokens> | undefined;
  #silence: { readonly since: number; readonly last: number } | undefined;
  /** By what clock an answer could not be used: another would not either, and each costs a refresh token. */
  #skew: { readonly error: SignInError; readonly clock: number } | undefined;

  constructor(config: SignInConfig) {
    this.#config = config;
    this.#area = areaFor(config);
    this.backOff = new BackOff(config);
    this.renewalWait = new RenewalWait(this.backOff);
    addEventListener('storage', this.#onStorage);
    this.#epoch = config.storage === 'session' ? signOutBefore(config) : lastSignOut(config);
    this.#endIfSignedOut();
  }

  /**
   * Counts an element among those that share these tokens, with the settings that it has now. The store goes by those of the first of them: what a later
   * tag says changes nothing for it.
   *
   * @throws {SignInError} `configuration` where the settings contradict another element's
   */
  join(member: object, config: SignInConfig): this {
    refuseContradicting(
      config,
      [...this.#members].filter(([other]) => other !== member).map(([, settings]) => settings),
    );
    this.#members.set(member, config);
    this.#goByFirst();
    return this;
  }

  /** The element is gone, or uses another store. */
  leave(member: object): void {
    this.#members.delete(member);
    this.#goByFirst();
  }

  #goByFirst(): void {
    const [first] = this.#members.values();
    if (first) this.#config = first;
  }

  read(): StoredTokens | null {
    return parseStoredTokens(this.#area.getItem(TOKEN_KEY), this.#config);
  }

  /** The tokens if they can be used now. */
  readFresh(): StoredTokens | null {
    const tokens = this.read();
    return tokens && areFresh(tokens, Date.now()) ? tokens : null;
  }

  /** Goes up with each sign-out, in any tab. */
  get epoch(): number {
    return Math.max(this.#epoch, lastSignOut(this.#config));
  }

  /**
   * Keeps what a sign-in with these settings brought, with the profile that Okta's thin ID token leaves out. What comes after a sign-out is
   * revoked instead.
   *
   * @param epoch as it was when the sign-in began
   */
  async save(tokens: Tokens, config: SignInConfig, epoch: number): Promise<void> {
    // Checked before it is written: an answer that is of no use must not take what is there.
    checkTokens(tokens, config);
    const client = await loadAuthClient(config);
    const whole = await withProfile(tokens, client, config.scopes);
    if (epoch !== this.epoch) {
      await revoke(tokens, config);
      return;
    }
    client.tokenManager.setTokens(whole);
    this.#epoch = epoch;
    if (config.storage === 'session') noteSignInAfter(epoch, config);
    this.backOff.clear();
    this.#tellNeighbours();
  }

  /** Okta's session may live a while longer, in this tab and in others: it is not for signing the user in again. */
  get hasJustSignedOut(): boolean {
    return Math.abs(Date.now() - this.epoch) < LOGOUT_MS;
  }

  /** Removes the tokens at once, so that nothing which comes after can leave one behind, and returns them for revocation. */
  clear(reason: SignedOutReason): Tokens {
    // auth-js's one key may hold another client's tokens: these are not for this store to revoke or to remove.
    if (reason === 'user') {
      noteSignOut(this.#config);
      this.#epoch = Math.max(this.#epoch + 1, lastSignOut(this.#config), Date.now());
    }
    const { own: removed, others } = sortTokens(
      parsed(this.#area.getItem(TOKEN_KEY)),
      this.#config,
    );
    if (Object.keys(removed).length === 0) {
      this.noticeChange();
      return {};
    }
    this.#keep(others);
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

  /**
   * New tokens by the refresh token, once at a time over all tabs: a rotated refresh token that is used twice ends the
   * whole grant (RFC 9700 §4.14.2). Without one, by the browser's session with the org, in a hidden frame.
   *
   * After a failure the next renewal waits, in every tab: it fails at once until the wait is over.
   *
   * @throws {SignInError} `session-expired` when it can't ever succeed (the tokens are gone then), `clock-skew`, else `renewal-failed`
   */
  renew(refused?: RefusedToken): Promise<StoredTokens> {
    return (this.#renewal ??= exclusively(
      `okta-sign-in-element ${this.#config.clientId}`,
      (hasWaited) => this.#renewNow(refused, hasWaited),
    )
      .then(freshOnly)
      .finally(() => {
        this.#renewal = undefined;
      }));
  }

  /**
   * Other tokens in place of one that an API refused; null where that API was the reason for a renewal moments ago: another one would
   * not change its mind. Each API counts for itself: one that refuses every token takes nothing from the others.
   *
   * @throws {SignInError} as {@link renew}
   */
  async renewRefused(refused: RefusedToken): Promise<StoredTokens | null> {
    const isNews =
      this.readFresh()?.accessToken !== refused.accessToken || this.#renewal !== undefined;
    return isNews || !this.renewalWait.isOnFor(refused.api) ? this.renew(refused) : null;
  }

  subscribe(listener: (change: TokenChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #renewNow(refused: RefusedToken | undefined, hasWaited: boolean): Promise<StoredTokens> {
    const fresh = this.readFresh();
    if (hasWaited && (!fresh || fresh.accessToken === refused?.accessToken))
      await this.#nextWrite();
    const current = await this.#withoutUsedUp(this.read());
    const isFresh = current && areFresh(current, Date.now());
    if (isFresh && current.accessToken !== refused?.accessToken) return current; // Another tab was faster.
    if (!current) return this.#expire();
    if (this.#skew && Math.abs(clock() - this.#skew.clock) < SAME_CLOCK_MS) throw this.#skew.error;
    if (this.renewalWait.isOn) throw this.renewalWait.error();
    try {
      const client = await (current.refreshToken ? loadAuthClient : loadSilentClient)(this.#config);
      const before = client.tokenManager.getTokensSync();
      // While auth-js was being fetched another user may have signed in, whose refresh token is not for this renewal.
      if (before.accessToken?.accessToken !== current.accessToken)
        return this.read() ?? this.#expire();
      const renewal = client.token.renewTokens({ timeout: FRAME_PATIENCE_MS });
      const renewed = await (before.refreshToken ? renewal : within(FRAME_PATIENCE_MS, renewal));
      await this.#noteRotation(before, renewed);
      const now = this.read();
      if (now?.accessToken !== current.accessToken) {
        // Signed out meanwhile, or another user in: the answer comes too late. If another tab renewed, it is the same sign-in's.
        if (now?.claims.sub !== current.claims.sub) void revoke(renewed, this.#config);
        return now ?? this.#expire();
      }
      if (
        !current.refreshToken &&
        renewed.idToken &&
        renewed.idToken.claims.sub !== current.claims.sub
      ) {
        return this.#expire(
          new Error('The browser’s session with the org is another user’s by now.'),
        );
      }
      checkRenewal(renewed, before, this.#config);
      if (isFresh && refused) this.renewalWait.beginFor(refused.api); // Before other tabs see the tokens.
      client.tokenManager.setTokens(carryOverProfile({ ...before, ...renewed }, current));
    } catch (cause) {
      if (cause instanceof SignInError && cause.code === 'session-expired') throw cause;
      // Meanwhile another tab renewed or signed out, or another user signed in.
      const now = this.read();
      if (now?.accessToken !== current.accessToken) return now ?? this.#expire(cause);
      const { code } = toSignInError(cause);
      const isFrameOver =
        !current.refreshToken && (isNotForThisApp(cause) || this.#isSilentForLong());
      const isOver = code === 'code-rejected' || code === 'session-expired' || isFrameOver;
      if (isOver && !isFresh) return this.#expire(cause);
      if (code === 'clock-skew') {
        this.#skew = { error: toSignInError(cause), clock: clock() };
        throw this.#skew.error;
      }
      // Okta renews these tokens no more, but they are good still: that is the API's wait alone, and does not put off their end.
      if (isOver && refused) this.renewalWait.beginFor(refused.api);
      else this.renewalWait.begin(cause, !current.refreshToken);
      throw this.renewalWait.error(cause);
    }
    this.#silence = undefined;
    this.renewalWait.forget();
    this.#tell({ type: 'renewed' });
    return this.read() ?? this.#expire();
  }

  /** What the tab that had the lock wrote: Chromium tells other processes of it a little after the lock is free. */
  #nextWrite(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        unsubscribe();
        resolve();
      };
      const timer = setTimeout(end, LAG_MS);
      const unsubscribe = this.subscribe(end);
    });
  }

  /** A duplicated tab keeps its access token, and renews as an app without refresh tokens does. */
  async #withoutUsedUp(tokens: StoredTokens | null): Promise<StoredTokens | null> {
    if (
      this.#config.storage !== 'session' ||
      !tokens?.refreshToken ||
      !(await isUsedUp(tokens.refreshToken))
    )
      return tokens;
    const { refreshToken: _, ...others } = parsed(this.#area.getItem(TOKEN_KEY));
    this.#keep(others);
    return this.read();
  }

  async #noteRotation(
    { refreshToken: before }: Tokens,
    { refreshToken: after }: Tokens,
  ): Promise<void> {
    if (
      this.#config.storage === 'session' &&
      before &&
      after &&
      after.refreshToken !== before.refreshToken
    )
      await noteUsedUp(before.refreshToken);
  }

  #isSilentForLong(): boolean {
    const now = Date.now();
    if (!navigator.onLine) this.#silence = undefined;
    else if (!this.#silence || now - this.#silence.last > GAP_MS)
      this.#silence = { since: now, last: now };
    else this.#silence = { ...this.#silence, last: now };
    return this.#silence !== undefined && now - this.#silence.since > SILENCE_MS;
  }

  #expire(cause?: unknown): never {
    if (this.#area.getItem(TOKEN_KEY) === null) this.noticeChange();
    else this.clear('expired');
    throw sessionOver(cause);
  }

  /** Takes out what another tab could not: tokens from before its sign-out. */
  #endIfSignedOut(): void {
    const { epoch } = this;
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    if (this.#config.storage === 'local') return; // They are gone; what is there came later.
    const { own, others } = sortTokens(parsed(this.#area.getItem(TOKEN_KEY)), this.#config);
    if (Object.keys(own).length > 0) this.#keep(others);
  }

  #keep(tokens: object): void {
    if (Object.keys(tokens).length === 0) this.#area.removeItem(TOKEN_KEY);
    else this.#area.setItem(TOKEN_KEY, JSON.stringify(tokens));
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

/** Okta renews nothing in a frame for an app without the authorization code grant, which no later try will change. */
function isNotForThisApp(cause: unknown): boolean {
  const { errorCode } = cause as { errorCode?: unknown };
  return errorCode === 'unsupported_response_type' || errorCode === 'unauthorized_client';
}

/** @throws {SignInError} `renewal-failed` for tokens that have ended already */
function freshOnly(tokens: StoredTokens): StoredTokens {
  if (areFresh(tokens, Date.now())) return tokens;
  throw storedTokensEnded();
}

/** When the page was loaded, as the clock has it: the same until the clock is set. */
const clock = (): number => Date.now() - performance.now();

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

/** A renewed ID token is as thin as the first one was: what the profile added then still holds. */
function carryOverProfile(tokens: Tokens, before: StoredTokens): Tokens {
  if (!tokens.idToken) return tokens;
  return {
    ...tokens,
    idToken: { ...tokens.idToken, claims: Object.assign({}, before.claims, tokens.idToken.claims) },
  };
}

function parsed(json: string | null): Tokens {
  try {
    return (JSON.parse(json ?? '{}') as Tokens | null) ?? {};
  } catch {
    return {};
  }
}
