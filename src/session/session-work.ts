import { LinkError } from '../errors/link-error.js';
import {
  nowhereToSignIn,
  noToken,
  noTokensHere,
  tokensTakenAway,
} from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import { isByUser } from '../page/by-user.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { forgetAskedOf } from '../okta/asked-of-user.js';
import type { Tokens } from '../okta/tokens.js';
import { areFresh, type StoredTokens, type UserClaims } from '../okta/stored-tokens.js';
import { address } from '../page/address.js';
import { returnAddress } from '../settings/return-url.js';
import { isSameForm } from '../settings/same-form.js';
import { signInUrlOf } from '../settings/session-settings.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import {
  demandOf,
  withDemand,
  type SignInDemand,
  type SignInOptions,
} from '../settings/sign-in-demand.js';
import { fetchWithToken } from './api-fetch.js';
import { askInPopup, openInPopup } from './ask-in-popup.js';
import { isFromIssuer, parseAuthorizationResponse } from './authorization-response.js';
import { emailVerification } from './email-verification.js';
import { leaveForLogout, revoke } from './end-session.js';
import { leaveForHostedPage } from './hosted-page.js';
import type { Findings, FormEnd, Happening, Redeemed, Step } from './happening.js';
import type { Showing } from './seat.js';
import { SessionWatch } from './session-watch.js';
import { SettingsInUse, type Source } from './settings-in-use.js';
import type { CheckedMember, Member } from './member.js';
import {
  cleanShownAgain,
  redirectCallbackFor,
  type RedirectCallback,
} from './redirect-callback.js';
import { hasForm, type Session } from './session.js';
import {
  StepUpRequiredEvent,
  TokensRenewedEvent,
  type StepUpRequiredDetail,
} from './session-events.js';
import type { StepUpChallenge } from './step-up-challenge.js';
import type { FormPlace, SignedOutReason } from './sign-in-state.js';
import { SignInErrorEvent } from './state-events.js';
import { signInSilently } from './silent-sign-in.js';
import { tokenStoreFor, type TokenChange, type TokenStore } from './token-store.js';
import { isOfLevel } from './sign-in-level.js';
import { fetchProfile } from './user-profile.js';

/** What a session does, as opposed to what the machine decides: fetched when it is first needed. */
export class SessionWork {
  readonly #session: Session;
  readonly #settings: SettingsInUse;
  readonly #watch: SessionWatch;
  #store: TokenStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #callback: RedirectCallback | null = null;
  constructor(session: Session) {
    this.#session = session;
    this.#settings = new SettingsInUse(session);
    this.#watch = new SessionWatch({
      session,
      settings: this.#settings,
      store: () => this.storeInUse(),
      signOut: () => this.#signOutIdle(),
    });
  }

  /** What the settings of a source are worth, and whether a form that was made for those before serves these as well. */
  check(source: Source): CheckedMember & { readonly isSameForm: boolean } {
    const before = this.#settings.configBefore(source);
    const config = this.#settings.configFor(source);
    if (config instanceof SignInError)
      return { opens: hasForm(source) ? 'asked' : 'never', error: config, isSameForm: false };
    return {
      opens: opensBy(config, hasForm(source)),
      error: null,
      isSameForm: before !== null && isSameForm(before, config),
    };
  }

  forget(source: Source): void {
    this.#settings.forget(source);
    this.#store?.leave(source);
  }

  /** @throws {SignInError} what is wrong with the settings */
  configOf(source: Source): SignInConfig {
    const config = this.#settings.configFor(source);
    if (config instanceof SignInError) throw config;
    return config;
  }

  /**
   * What the session goes by: the first of its sources whose settings are good.
   *
   * @throws {SignInError} what is wrong with the first, where none is good
   */
  configInUse(): SignInConfig {
    return this.#settings.config;
  }

  storeInUse(): TokenStore {
    const config = this.configInUse();
    const store = tokenStoreFor(config);
    if (store !== this.#store) {
      this.#unsubscribe?.();
      // A page that keeps no tokens has nothing to follow.
      this.#unsubscribe = config.keepsTokens
        ? store.subscribe((change) => this.#onTokenChange(change))
        : undefined;
      this.#store = store;
    }
    return store;
  }

  end(): void {
    this.#watch.end();
    this.#unsubscribe?.();
    for (const source of this.#settings.sources) this.forget(source);
    this.#store = undefined;
  }

  /**
   * Does `step`, and tells the session how it ended.
   *
   * @throws {SignInError} what kept a logout from beginning
   */
  async run(step: Step, signal: AbortSignal): Promise<void> {
    if (step.type === 'set-up') this.#checkSeats();
    // Settings that come meanwhile make another step of it.
    if (this.#session.machine.step !== step) return;
    try {
      const happening = await this.#do(step, signal);
      // A user who was greeted is not in any more: another tab signed out before this code was there to hear of it.
      this.#session.happen(
        happening,
        happening.type === 'was-set-up' && !happening.found.isCallback
          ? this.#reasonOfEnd()
          : undefined,
      );
    } catch (thrown) {
      const error = toSignInError(thrown);
      const user = step.type === 'leave' ? this.#knownUser() : null;
      // A user who was to prove more on Okta's page stays in where it can't be reached.
      if (user) {
        this.#session.happen({ type: 'found-user', step, user, sso: false });
        this.#session.fire(() => new SignInErrorEvent(error));
      } else this.#session.happen({ type: 'step-failed', step, error });
      if (step.type === 'log-out') throw error;
    }
  }

  /** Shows a form in a tag, and tells the session how it ended. */
  async show(member: Member, showing: Showing, signal: AbortSignal): Promise<void> {
    const session = this.#session;
    const { state } = session.machine;
    const isStepUp = state.status === 'signed-in';
    const place = (form: FormPlace) => session.happen({ type: 'form-placed', showing, form });
    const request = async () =>
      member.showForm({
        showing,
        user: isStepUp ? state.user : null,
        signal,
        place,
        config: () => this.configOf(member),
        store: this.storeInUse(),
      });
    const end = await request().catch((thrown: unknown): FormEnd => ({
      kind: 'failed',
      error: toSignInError(thrown),
    }));
    if (!signal.aborted) {
      session.happen({ type: 'form-ended', showing, end });
      if (isStepUp && end.kind === 'signed-in') session.fire(() => new TokensRenewedEvent());
    }
    // Other settings overtook the answer: the sign-in is not thrown away for that.
    else if (end.kind === 'signed-in')
      session.happen({ type: 'tokens-changed', user: this.#freshUser(), source: 'storage' });
  }

  #reasonOfEnd(): SignedOutReason {
    return this.storeInUse().read() ? 'expired' : 'other-tab';
  }

  #checkSeats(): void {
    for (const member of this.#session.members) {
      const { opens, error } = this.check(member);
      this.#session.happen({ type: 'seat-checked', seat: { id: member, opens, error } });
    }
  }

  async #do(step: Step, signal: AbortSignal): Promise<Happening> {
    switch (step.type) {
      case 'set-up':
        return { type: 'was-set-up', step, found: this.#setUp() };
      case 'redeem': {
        const result = await this.#redeem();
        return { type: 'redeemed', step, result, stored: this.#freshUser() };
      }
      case 'renew':
        await this.storeInUse().renewal.renew().catch(ignoreExpiry);
        return { type: 'found-user', step, user: this.#freshUser(), sso: this.#mayTrySession() };
      case 'sso':
        // For a minute after a sign-out Okta's session is not for signing the user in again.
        return {
          type: 'found-user',
          step,
          user: this.storeInUse().hasJustSignedOut ? null : await this.#signInSilently(),
          sso: false,
        };
      case 'leave':
        // A script that calls `signIn()` at each sign-out would undo a sign-out by Okta's session.
        await leaveForHostedPage(withDemand(this.configInUse(), step.demand), {
          asksAnew: this.storeInUse().hasJustSignedOut && !isByUser(),
          user: this.storeInUse().read()?.claims ?? null,
          isStepUp: step.demand !== null,
          epoch: this.storeInUse().epoch,
        });
        return { type: 'left', step };
      case 'popup':
        return askInPopup(this.#session, step, this.configInUse(), this.storeInUse(), signal);
      case 'log-out':
        forgetAsked(step.removed);
        await revoke(step.removed, this.configInUse());
        await leaveForLogout(step.removed, this.#settings.logoutConfig);
        return { type: 'left', step };
    }
  }

  /**
   * Asks the user on Okta's page in this window, and resolves when it is closed. Where the browser let none be opened, in the page's own.
   *
   * @param isByUser as it was when the window was asked for
   * @throws {SignInError} `configuration`
   */
  async signInByPopup(
    options: SignInOptions,
    popup: Window | null,
    isByUser: boolean,
  ): Promise<void> {
    await this.#session.whenSettled();
    try {
      const demand = this.demandOf(options);
      await openInPopup(this.#session, demand, this.configInUse(), popup, isByUser);
    } finally {
      popup?.close();
    }
  }

  /** Renews the tokens before they end, and looks for the user being idle, while one is signed in. */
  watch(): void {
    this.#watch.update();
  }

  /** As a sign-out of this page: Okta's own session has a time of its own. */
  #signOutIdle(): void {
    const { machine } = this.#session;
    const removed = this.clear();
    if (machine.state.status === 'signed-in')
      this.#session.happen({ type: 'asked-to-sign-out', isLeaving: false, removed }, 'expired');
    void this.afterSignOut(removed, true);
  }

  /** Back brought the page from the browser's cache: it slept through what other tabs did. */
  comeBack(): void {
    if (this.#session.machine.state.status === 'signed-in')
      this.#onTokenChange({ type: 'other-tab' });
    else this.#session.happen({ type: 'came-back' });
  }

  /** @throws {SignInError} `configuration` */
  demandOf(options: SignInOptions): SignInDemand {
    const demand = demandOf(options);
    const config = this.configInUse();
    if (!config.keepsTokens) throw noTokensHere();
    withDemand(config, demand);
    return demand;
  }

  /**
   * There is no tag to show a form in.
   *
   * @param asking whose `signInUrl` comes first
   * @throws {SignInError} `configuration`
   */
  signInElsewhere(isByUser: boolean, demand: SignInDemand | null, asking?: Source): void {
    const sources = [...(asking ? [asking] : []), ...this.#session.sources];
    // One whose settings are wrong leads nowhere, and takes nothing from the others.
    const signInUrl = sources
      .filter((source) => !(this.#settings.configFor(source) instanceof SignInError))
      .map(({ settings, baseUrl }) => signInUrlOf(settings, baseUrl))
      .find(Boolean);
    if (this.configInUse().mode === 'redirect' || demand?.idp)
      this.#session.happen({ type: 'asked-for-hosted-page', isByUser, demand });
    // That page would know nothing of the demand.
    else if (signInUrl && !demand) address.leaveFor(signInUrl);
    else throw nowhereToSignIn();
  }

  /** `signIn()` was called: a user does not wait for the back-off of what failed by itself, and another tag may have been what this one was at odds with. */
  beforeAsking(id: object | null): void {
    this.#store?.renewal.wait.end();
    const { seats } = this.#session.machine;
    for (const member of this.#session.members) {
      if (member !== id || !seats.find((seat) => seat.id === member)?.error) continue;
      this.forget(member);
      this.#session.change(member);
    }
  }

  /** With tokens in memory, leaving the page would lose them. */
  get mayLeave(): boolean {
    return this.configInUse().storage !== 'memory';
  }

  /** Whether Okta's own page can serve instead of a form: the tokens are for this page. */
  get mayLeaveForHostedPage(): boolean {
    return this.configInUse().keepsTokens;
  }

  /** Removes the tokens at once, and returns them for revocation. @throws {SignInError} `configuration` where this page keeps none */
  clear(): Tokens {
    this.#refuseWithoutTokens();
    return this.storeInUse().clear('user');
  }

  /** @param isCleared it was this that removed the tokens: nothing that auth-js keeps besides stays behind */
  async afterSignOut(removed: object, isCleared: boolean): Promise<void> {
    if (!isCleared) this.clear();
    forgetAsked(removed);
    await revoke(removed, this.configInUse());
  }

  async getAccessToken(): Promise<string> {
    return (await this.#tokens()).accessToken;
  }

  async getIdToken(): Promise<string> {
    return (await this.#tokens()).idToken;
  }

  async #tokens(): Promise<StoredTokens> {
    this.#refuseWithoutTokens();
    const store = this.storeInUse();
    const tokens = store.read();
    if (!tokens) {
      store.noticeChange(); // The page itself may have cleared its storage, of which no event tells.
      throw noToken();
    }
    return areFresh(tokens, Date.now()) ? tokens : store.renewal.renew();
  }

  /** @param isRepeatable whether the body can be sent twice */
  async fetch(request: Request, isRepeatable: boolean): Promise<Response> {
    return fetchWithToken(request, isRepeatable, await this.#tokens(), {
      store: this.storeInUse(),
      config: this.configInUse(),
      apiOrigins: this.#settings.apiOrigins,
      stepUp: (challenge, call) => this.#stepUp(challenge, call),
    });
  }

  /** An API asks for more: so does the page, unless a listener has prevented it. */
  async #stepUp(
    { acrValues, maxAge }: StepUpChallenge,
    call: Pick<StepUpRequiredDetail, 'request' | 'isRepeatable'>,
  ): Promise<void> {
    const detail = { acrValues, maxAge, ...call };
    if (!this.#session.fire(() => new StepUpRequiredEvent(detail))) return;
    const demand = { acrValues, maxAge, loginHint: null, idp: null };
    try {
      withDemand(this.configInUse(), demand);
      await this.#session.stepUp(demand);
    } catch (thrown) {
      const error = toSignInError(thrown);
      this.#session.fire(() => new SignInErrorEvent(error));
    }
  }

  async getUser(): Promise<UserClaims> {
    await this.#tokens();
    return fetchProfile(this.configInUse(), this.storeInUse().backOff);
  }

  #setUp(): Findings {
    const [config, store] = [this.configInUse(), this.storeInUse()];
    if (!config.keepsTokens)
      return {
        keepsTokens: false,
        isCallback: false,
        stored: null,
        sso: false,
        why: showingOfBackend(config),
      };
    this.#callback = this.#findCallback(store);
    // A user whom Okta sends back is not idle.
    if (!this.#callback && this.#watch.isIdle(store.read()?.claims)) this.#signOutIdle();
    // A user who was greeted stays where their time ended meanwhile: the tokens are renewed.
    const isIn = this.#session.machine.state.status === 'signed-in';
    const greeted = isIn ? store.read()?.claims : null;
    // The settings that greeted them may not have been those of the form, which asks for more.
    const isEnough = greeted && isOfLevel(greeted, config.oauth, Date.now());
    const user = isIn ? (isEnough ? greeted : null) : this.#freshUser();
    const mayRenew = !isIn && Boolean(store.read()?.refreshToken);
    const stored = user ? { user } : mayRenew ? ('renewable' as const) : null;
    return {
      keepsTokens: true,
      isCallback: this.#callback !== null,
      stored,
      sso: this.#mayTrySession(),
    };
  }

  /** By any tag: one that names its redirect URI knows an answer that has no state of ours. */
  #findCallback(store: TokenStore): RedirectCallback | null {
    for (const source of this.#session.sources) {
      const config = this.#settings.configFor(source);
      const callback =
        config instanceof SignInError ? null : redirectCallbackFor(config, store, source.pageUrl);
      if (callback) return callback;
    }
    cleanShownAgain();
    return null;
  }

  #mayTrySession(): boolean {
    return this.configInUse().sso && !this.storeInUse().hasJustSignedOut;
  }

  async #redeem(): Promise<Redeemed> {
    const result = await this.#callback?.result;
    this.#callback?.announce();
    if (!result) return { kind: 'interaction-required', startPage: null, asked: null };
    if (result.kind !== 'signed-in') return result;
    const user = this.storeInUse().read()?.claims ?? null;
    return user
      ? {
          kind: 'signed-in',
          asked: result.asked,
          user,
          // After a step-up the user goes on where they were.
          returnTo: returnAddress(
            result.asked ? { returnTo: null } : this.configInUse(),
            result.startPage,
            address.url(),
          ),
        }
      : {
          kind: 'rejected',
          error: tokensTakenAway(),
          startPage: result.startPage,
          asked: result.asked,
        };
  }

  async #signInSilently(): Promise<UserClaims | null> {
    const [config, store] = [this.configInUse(), this.storeInUse()];
    const { epoch } = store;
    const tokens = await signInSilently(config);
    const user = this.#freshUser();
    if (user || !tokens) return user; // Another tab was faster.
    await store.save(tokens, config, epoch);
    return this.storeInUse().read()?.claims ?? null;
  }

  /** For where the settings may have become wrong meanwhile. */
  #knownUser(): UserClaims | null {
    try {
      return this.#freshUser();
    } catch {
      return null;
    }
  }

  #freshUser(): UserClaims | null {
    const claims = this.storeInUse().readFresh()?.claims;
    return claims && isOfLevel(claims, this.configInUse().oauth, Date.now()) ? claims : null;
  }

  #onTokenChange(change: TokenChange): void {
    const session = this.#session;
    const { state } = session.machine;
    const isIn = state.status === 'signed-in';
    const user = this.storeInUse().read()?.claims ?? null;
    switch (change.type) {
      case 'cleared':
        session.happen({ type: 'tokens-changed', user: null, source: 'storage' }, change.reason);
        return;
      case 'renewed':
        session.happen({ type: 'tokens-changed', user, source: 'storage' });
        if (isIn) session.fire(() => new TokensRenewedEvent());
        return;
      case 'other-tab':
        session.happen(
          { type: 'tokens-changed', user: isIn ? user : this.#freshUser(), source: 'other-tab' },
          // Each tab sees for itself that the user was idle; one of them is the first to act on it.
          state.status === 'signed-in' && this.#watch.isIdle(state.user) ? 'expired' : 'other-tab',
        );
    }
  }

  #refuseWithoutTokens(): void {
    if (this.configInUse().keepsTokens) return;
    throw noTokensHere();
  }
}

function opensBy(config: SignInConfig, isWithForm: boolean): CheckedMember['opens'] {
  if (config.mode === 'redirect') return 'hosted';
  if (!isWithForm) return 'never';
  return config.isManual && !emailVerification(config) ? 'asked' : 'itself';
}

/** A backend's page is what its URL says. Only what Okta sent back to this very sign-in is read, and nothing is redeemed. */
function showingOfBackend({ backend, issuer }: SignInConfig): Partial<Showing> {
  const url = address.url();
  if (!isFromIssuer(url, issuer)) return {};
  const response = parseAuthorizationResponse(url);
  if (response.kind !== 'error' || response.state !== backend?.state)
    return { isResumed: response.kind === 'interaction-required' };
  return { error: toSignInError(new LinkError(response)) };
}

/** What the user of these tokens was asked for. */
function forgetAsked({ idToken }: Tokens): void {
  if (idToken) forgetAskedOf(idToken.claims.sub);
}

/** That a session has ended is no failure: the form follows. */
function ignoreExpiry(failure: unknown): void {
  if (toSignInError(failure).code !== 'session-expired') throw failure;
}
