import { anotherUsersSession, storedTokensEnded } from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { checkRenewal } from '../okta/check-tokens.js';
import { loadAuthClient, loadSilentClient } from '../okta/load-auth-client.js';
import { areFresh, withTexts, type StoredTokens } from '../okta/stored-tokens.js';
import type { Tokens } from '../okta/tokens.js';
import { exclusively } from '../page/locks.js';
import { within } from '../page/within.js';
import { revoke } from './end-session.js';
import { FrameSilence } from './frame-silence.js';
import { RenewalWait } from './renewal-wait.js';
import type { BackOff } from './shared-back-off.js';
import { FRAME_PATIENCE_MS } from './silent-sign-in.js';
import type { TokenStore } from './token-store.js';
import { isUsedUp, noteUsedUp } from './used-refresh-tokens.js';

/** A clock that was moved by less has not been set right. */
const SAME_CLOCK_MS = 60_000;
/** A write of another tab is here by then. */
const LAG_MS = 500;

/** An access token that an API would not take although its time is not over. */
export interface RefusedToken {
  readonly accessToken: string;
  /** The API's origin. */
  readonly api: string;
}

/** Renews the tokens of a store. */
export class Renewal {
  readonly #store: TokenStore;
  /** When a renewal may be tried again. */
  readonly wait: RenewalWait;
  readonly #silence = new FrameSilence();
  #underWay: Promise<StoredTokens> | undefined;
  /** By what clock an answer could not be used: another would not either, and each costs a refresh token. */
  #skew: { readonly error: SignInError; readonly clock: number } | undefined;

  constructor(store: TokenStore, backOff: BackOff) {
    this.#store = store;
    this.wait = new RenewalWait(backOff);
  }

  /**
   * New tokens by the refresh token, once at a time over all tabs: a rotated refresh token that is used twice ends the
   * whole grant (RFC 9700 §4.14.2). Without one, by the browser's session with the org, in a hidden frame.
   *
   * After a failure the next renewal waits, in every tab: it fails at once until the wait is over.
   *
   * @param ahead so many milliseconds before they end
   * @throws {SignInError} `session-expired` when it can't ever succeed (the tokens are gone then), `clock-skew`, else `renewal-failed`
   */
  renew(refused?: RefusedToken, ahead = 0): Promise<StoredTokens> {
    return (this.#underWay ??= exclusively(
      `okta-sign-in-element ${this.#store.config.clientId}`,
      (hasWaited) => this.#renewNow(refused, ahead, hasWaited),
    )
      .then(freshOnly)
      .finally(() => {
        this.#underWay = undefined;
      }));
  }

  /**
   * Other tokens in place of one that an API refused; null where that API was the reason for a renewal moments ago: another one would
   * not change its mind. Each API counts for itself: one that refuses every token takes nothing from the others.
   *
   * @throws {SignInError} as {@link renew}
   */
  async renewRefused(refused: RefusedToken): Promise<StoredTokens | null> {
    const current = this.#store.readFresh()?.accessToken;
    const isNews = current !== refused.accessToken || this.#underWay !== undefined;
    return isNews || !this.wait.isOnFor(refused.api) ? this.renew(refused) : null;
  }

  async #renewNow(
    refused: RefusedToken | undefined,
    ahead: number,
    hasWaited: boolean,
  ): Promise<StoredTokens> {
    const store = this.#store;
    const fresh = store.readFresh(ahead);
    const isGood = fresh && fresh.accessToken !== refused?.accessToken;
    if (hasWaited && !isGood) await this.#nextWrite();
    const current = await this.#withoutUsedUp(store.read());
    if (!current) return store.expire();
    const isFresh = areFresh(current, Date.now() + ahead);
    if (isFresh && current.accessToken !== refused?.accessToken) return current; // Another tab was faster.
    if (this.#skew && Math.abs(clock() - this.#skew.clock) < SAME_CLOCK_MS) throw this.#skew.error;
    if (this.wait.isOn) throw this.wait.error();
    try {
      const other = await this.#ask(current, isFresh ? refused : undefined);
      if (other) return other;
    } catch (cause) {
      return this.#fail(cause, current, refused);
    }
    this.#silence.end();
    this.wait.forget();
    store.tellRenewed();
    return store.read() ?? store.expire();
  }

  /** Asks Okta for other tokens than `current`, and keeps them. @returns those of another tab or user that came first; null if there are none */
  async #ask(current: StoredTokens, refused?: RefusedToken): Promise<StoredTokens | null> {
    const store = this.#store;
    const { config } = store;
    const client = await (current.refreshToken ? loadAuthClient : loadSilentClient)(config);
    const before = client.tokenManager.getTokensSync();
    // While auth-js was being fetched another user may have signed in, whose refresh token is not for this renewal.
    if (before.accessToken?.accessToken !== current.accessToken) {
      return store.read() ?? store.expire();
    }
    const renewal = client.token.renewTokens({ timeout: FRAME_PATIENCE_MS });
    const renewed = await (before.refreshToken ? renewal : within(FRAME_PATIENCE_MS, renewal));
    await this.#noteRotation(before, renewed);
    const now = store.read();
    if (now?.accessToken !== current.accessToken) {
      // Signed out meanwhile, or another user in: the answer comes too late. If another tab renewed, it is the same sign-in's.
      if (now?.claims.sub !== current.claims.sub) void revoke(renewed, config);
      return now ?? store.expire();
    }
    const { sub } = renewed.idToken?.claims ?? current.claims;
    if (!current.refreshToken && sub !== current.claims.sub) {
      return store.expire(anotherUsersSession());
    }
    checkRenewal(renewed, before, config);
    if (refused) this.wait.beginFor(refused.api); // Before other tabs see the tokens.
    client.tokenManager.setTokens(carryOverProfile({ ...before, ...renewed }, current));
    return null;
  }

  /** @throws {SignInError} what to tell, unless another tab or user came first */
  #fail(cause: unknown, current: StoredTokens, refused?: RefusedToken): StoredTokens {
    const store = this.#store;
    if (cause instanceof SignInError && cause.code === 'session-expired') throw cause;
    // Meanwhile another tab renewed or signed out, or another user signed in.
    const now = store.read();
    if (now?.accessToken !== current.accessToken) return now ?? store.expire(cause);
    const error = toSignInError(cause);
    const isFrame = !current.refreshToken;
    const isFrameOver = isFrame && (isNotForThisApp(cause) || this.#silence.isLong());
    const isOver = ['code-rejected', 'session-expired'].includes(error.code) || isFrameOver;
    if (isOver && !areFresh(current, Date.now())) return store.expire(cause);
    if (error.code === 'clock-skew') {
      this.#skew = { error, clock: clock() };
      throw error;
    }
    // Okta renews these tokens no more, but they are good still: that is the API's wait alone, and does not put off their end.
    if (!isOver) this.wait.begin(cause, isFrame);
    else if (refused) this.wait.beginFor(refused.api);
    throw this.wait.error(cause);
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
      const unsubscribe = this.#store.subscribe(end);
    });
  }

  /** A duplicated tab keeps its access token, and renews as an app without refresh tokens does. */
  async #withoutUsedUp(tokens: StoredTokens | null): Promise<StoredTokens | null> {
    const { config } = this.#store;
    if (config.storage !== 'session' || !tokens?.refreshToken) return tokens;
    return (await isUsedUp(tokens.refreshToken)) ? this.#store.dropRefreshToken() : tokens;
  }

  async #noteRotation({ refreshToken: before }: Tokens, { refreshToken: after }: Tokens) {
    if (this.#store.config.storage !== 'session' || !before || !after) return;
    if (after.refreshToken !== before.refreshToken) await noteUsedUp(before.refreshToken);
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

/** A renewed ID token is as thin as the first one was: what the profile added then still holds. */
function carryOverProfile(tokens: Tokens, before: StoredTokens): Tokens {
  if (!tokens.idToken) return tokens;
  const claims = Object.assign({}, before.claims, withTexts(tokens.idToken.claims));
  return { ...tokens, idToken: { ...tokens.idToken, claims } };
}
