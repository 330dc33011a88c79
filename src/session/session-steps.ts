import { LinkError } from '../errors/link-error.js';
import { tokensTakenAway } from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { Tokens } from '../okta/tokens.js';
import { address } from '../page/address.js';
import { isByUser } from '../page/by-user.js';
import { returnAddress } from '../settings/return-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { withDemand } from '../settings/sign-in-demand.js';
import { askInPopup } from './ask-in-popup.js';
import { isFromIssuer, parseAuthorizationResponse } from './authorization-response.js';
import { forgetUser, leaveForLogout } from './end-session.js';
import type { Findings, Happening, Redeemed, Step } from './happening.js';
import { leaveForHostedPage } from './hosted-page.js';
import {
  cleanShownAgain,
  redirectCallbackFor,
  type RedirectCallback,
} from './redirect-callback.js';
import type { Showing } from './seat.js';
import { isOfLevel } from './sign-in-level.js';
import { signInSilently } from './silent-sign-in.js';
import type { InUse } from './store-in-use.js';

export interface SessionStepsOptions extends InUse {
  /** Whether this user has been idle for too long. */
  readonly isIdle: (user: UserClaims | undefined) => boolean;
  readonly signOutIdle: () => void;
  /** Removes the tokens. @throws {SignInError} `configuration` where this page keeps none */
  readonly clear: () => Tokens[];
}

/** The steps that the machine names, each done by its name. */
export class SessionSteps {
  readonly #options: SessionStepsOptions;
  #callback: RedirectCallback | null = null;

  constructor(options: SessionStepsOptions) {
    this.#options = options;
  }

  async do(step: Step, signal: AbortSignal): Promise<Happening> {
    const { session, settings, store, clear } = this.#options;
    switch (step.type) {
      case 'set-up':
        return { type: 'was-set-up', step, found: this.#setUp() };
      case 'redeem': {
        const result = await this.#redeem();
        return { type: 'redeemed', step, result, stored: store.freshUser };
      }
      case 'renew':
        await store.current.renewal.renew().catch(ignoreExpiry);
        return { type: 'found-user', step, user: store.freshUser, sso: this.#mayTrySession() };
      case 'sso':
        // For a minute after a sign-out Okta's session is not for signing the user in again.
        return {
          type: 'found-user',
          step,
          user: store.current.hasJustSignedOut ? null : await this.#signInSilently(),
          sso: false,
        };
      case 'leave':
        // A script that calls `signIn()` at each sign-out would undo a sign-out by Okta's session.
        await leaveForHostedPage(withDemand(settings.config, step.demand), {
          asksAnew: store.current.hasJustSignedOut && !isByUser(),
          user: store.current.read()?.claims ?? null,
          isStepUp: step.demand !== null,
          epoch: store.current.epoch,
        });
        return { type: 'left', step };
      case 'popup':
        return askInPopup(session, step, settings.config, store.current, signal);
      case 'log-out': {
        const removed = step.isCleared ? step.removed : [...step.removed, ...clear()];
        await forgetUser(removed, settings.config);
        await leaveForLogout(removed, settings.logoutConfig);
        return { type: 'left', step };
      }
    }
  }

  #setUp(): Findings {
    const { session, settings, store, isIdle, signOutIdle } = this.#options;
    const { config } = settings;
    const { current } = store;
    if (!config.keepsTokens)
      return {
        keepsTokens: false,
        isCallback: false,
        stored: null,
        sso: false,
        why: showingOfBackend(config),
      };
    this.#callback = this.#findCallback();
    // A user whom Okta sends back is not idle.
    if (!this.#callback && isIdle(current.read()?.claims)) signOutIdle();
    // A user who was greeted stays where their time ended meanwhile: the tokens are renewed.
    const isIn = session.machine.state.status === 'signed-in';
    const greeted = isIn ? current.read()?.claims : null;
    // The settings that greeted them may not have been those of the form, which asks for more.
    const isEnough = greeted && isOfLevel(greeted, config.oauth, Date.now());
    const user = isIn ? (isEnough ? greeted : null) : store.freshUser;
    const mayRenew = !isIn && Boolean(current.read()?.refreshToken);
    const stored = user ? { user } : mayRenew ? ('renewable' as const) : null;
    return {
      keepsTokens: true,
      isCallback: this.#callback !== null,
      stored,
      sso: this.#mayTrySession(),
    };
  }

  /** By any tag: one that names its redirect URI knows an answer that has no state of ours. */
  #findCallback(): RedirectCallback | null {
    const { session, settings, store } = this.#options;
    for (const source of session.sources) {
      const config = settings.configFor(source);
      if (config instanceof SignInError) continue;
      const callback = redirectCallbackFor(config, store.current, source.pageUrl);
      if (callback) return callback;
    }
    cleanShownAgain();
    return null;
  }

  #mayTrySession(): boolean {
    const { settings, store } = this.#options;
    return settings.config.sso && !store.current.hasJustSignedOut;
  }

  async #redeem(): Promise<Redeemed> {
    const { settings, store } = this.#options;
    const result = await this.#callback?.result;
    this.#callback?.announce();
    if (!result) return { kind: 'interaction-required', startPage: null, asked: null };
    if (result.kind !== 'signed-in') return result;
    const { asked, startPage } = result;
    const user = store.current.read()?.claims;
    if (!user) return { kind: 'rejected', error: tokensTakenAway(), startPage, asked };
    // After a step-up the user goes on where they were.
    const settingsOfReturn = asked ? { returnTo: null } : settings.config;
    const returnTo = returnAddress(settingsOfReturn, startPage, address.url());
    return { kind: 'signed-in', asked, user, returnTo };
  }

  async #signInSilently(): Promise<UserClaims | null> {
    const { settings, store } = this.#options;
    const { config } = settings;
    const { current } = store;
    const { epoch } = current;
    const tokens = await signInSilently(config);
    const user = store.freshUser;
    if (user || !tokens) return user; // Another tab was faster.
    await current.save(tokens, config, epoch);
    return store.current.read()?.claims ?? null;
  }
}

/** A backend's page is what its URL says. Only what Okta sent back to this very sign-in is read, and nothing is redeemed. */
function showingOfBackend({ backend, issuer }: SignInConfig): Partial<Showing> {
  const url = address.url();
  const response = parseAuthorizationResponse(url);
  if (response.kind === 'none' || response.state !== backend?.state || !isFromIssuer(url, issuer))
    return {};
  return response.kind === 'error'
    ? { error: toSignInError(new LinkError(response)) }
    : { isResumed: response.kind === 'interaction-required' };
}

/** That a session has ended is no failure: the form follows. */
function ignoreExpiry(failure: unknown): void {
  if (toSignInError(failure).code !== 'session-expired') throw failure;
}
