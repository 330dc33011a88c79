import type { ReactiveControllerHost } from 'lit';
import { fetchWithToken } from '../session/api-fetch.js';
import { leaveForLogout, revoke } from '../session/end-session.js';
import { leaveForHostedPage } from '../session/hosted-page.js';
import { address } from '../page/address.js';
import { watchExpiry } from '../session/token-expiry.js';
import { tokenStoreFor, type TokenChange, type TokenStore } from '../session/token-store.js';
import { fetchProfile } from '../session/user-profile.js';
import { areFresh, type StoredTokens, type UserClaims } from '../okta/stored-tokens.js';
import { isSameForm } from '../settings/same-form.js';
import { isSameSettings } from '../settings/same-settings.js';
import { resolveConfig, type SignInConfig } from '../settings/sign-in-config.js';
import { notInDocument, noToken, noTokensHere } from '../errors/session-errors.js';
import type { SignInErrorCode } from '../errors/sign-in-error.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { isSettled, type SignedOutReason, type SignInState } from '../session/sign-in-state.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { SignedOutEvent, TokensRenewedEvent } from './session-events.js';
import { enter, offerForm, runSignIn, type SignInRun } from './sign-in-run.js';
import { errorOf, type StateHolder, type StateHost } from './state-holder.js';
import { WidgetSlot } from '../widget/widget-slot.js';

/** What the controller needs of its element. */
export interface SignInHost extends ReactiveControllerHost, HTMLElement, StateHost {
  readonly settings: SignInSettings;
}

export interface SignOutOptions {
  /** `global` ends Okta's session too and leaves for its logout; `local` signs out of this page only. Default `global`. */
  readonly scope?: 'global' | 'local';
}

const PASSES_WITH_THE_NETWORK: ReadonlySet<SignInErrorCode> = new Set<SignInErrorCode>(['network', 'renewal-failed', 'widget-load-failed']);

/** How things stood when the controller arrived. */
export interface Arrival {
  /** Where the element was connected first. */
  readonly pageUrl: URL | undefined;
  /** The settings by which a stored user has been greeted already. */
  readonly greeted: SignInSettings | undefined;
}

/** Begins, ends and repeats the sign-in of one element, and follows what happens to its tokens. Draws nothing. */
export class SignInController {
  readonly #host: SignInHost;
  readonly #slot: WidgetSlot;
  readonly #holder: StateHolder;
  readonly #pageUrl: URL | undefined;
  #greeted: SignInSettings | undefined;
  #settings: SignInSettings | undefined;
  #config: SignInConfig | undefined;
  #store: TokenStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #run = new AbortController();
  #signingOut: Promise<void> | undefined;

  constructor(host: SignInHost, holder: StateHolder, { pageUrl, greeted }: Arrival) {
    this.#host = host;
    this.#slot = new WidgetSlot(host);
    this.#holder = holder;
    this.#pageUrl = pageUrl;
    this.#greeted = greeted;
  }

  /** With tokens in memory, leaving the page would lose them. */
  get mayLeave(): boolean {
    return this.#config?.storage !== 'memory';
  }

  get state(): SignInState {
    return this.#holder.state;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('online', this.#onOnline);
    // A node that is only moved is back before the task ends, with the form and what was typed into it.
    setTimeout(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  hostUpdate(): void {
    const { settings, isConnected } = this.#host;
    if (!isConnected || (this.#settings && isSameSettings(this.#settings, settings))) return;
    if (this.#settings && this.#adopt(settings)) return;
    const isGreeted = this.#greeted && isSameSettings(this.#greeted, settings);
    this.#greeted = undefined;
    if (isGreeted) this.#takeOver(settings);
    else this.#restart();
  }

  /** Shows the form, or leaves for the hosted page; resolves once that has come about, or has failed. */
  async signIn(): Promise<void> {
    this.#store?.renewalWait.end();
    if (this.state.status === 'failed' || this.state.status === 'redirecting') this.#restart();
    await this.whenSettled();
    if (this.state.status === 'signed-out' && this.state.form === 'waiting') this.#begin(goOn);
    await this.#holder.until((state) => isSettled(state) && !(state.status === 'signed-out' && (state.form === 'loading' || state.form === 'waiting')));
  }

  /** Whether Okta's own page can serve instead: the tokens are for this page, by a code. */
  get mayLeaveForHostedPage(): boolean {
    const config = this.#config;
    return config?.keepsTokens === true;
  }

  /** Leaves for Okta's own page where the form could not be had. */
  leaveForHostedPage(): void {
    this.#begin(leaveForOkta);
  }

  /** A second call while the first is under way is the same sign-out. */
  signOut(options: SignOutOptions = {}): Promise<void> {
    return (this.#signingOut ??= this.#signOut(options).finally(() => {
      this.#signingOut = undefined;
    }));
  }

  async #signOut({ scope = 'global' }: SignOutOptions): Promise<void> {
    // A sign-in that is being saved would come after the sign-out.
    await this.#holder.until((state) => isSettled(state) && !(state.status === 'signed-out' && state.form === 'used'));
    const { config, store } = this.#keepingTokens();
    const removed = store.clear('user', { isLeaving: scope === 'global' });
    await revoke(removed, config);
    if (scope === 'local') return;
    try {
      await leaveForLogout(removed, config);
    } catch (thrown) {
      this.#begin(offerForm);
      throw thrown;
    }
  }

  async whenSettled(): Promise<SignInState['status']> {
    return (await this.#holder.until(isSettled)).status;
  }

  async getTokens(): Promise<StoredTokens> {
    await this.whenSettled();
    const { store } = this.#keepingTokens();
    const tokens = store.read();
    if (!tokens) {
      store.noticeChange(); // The page itself may have cleared its storage, of which no event tells.
      throw noToken();
    }
    return areFresh(tokens, Date.now()) ? tokens : store.renew();
  }

  async fetch(request: Request): Promise<Response> {
    const tokens = await this.getTokens();
    const { config, store } = this.#configured();
    return fetchWithToken(request, tokens, store, config);
  }

  async getUser(): Promise<UserClaims> {
    await this.getTokens();
    const { config, store } = this.#configured();
    return fetchProfile(config, store.backOff);
  }

  #restart(): void {
    const { state } = this;
    const isWanted = this.#config?.isManual === true && state.status === 'signed-out' && state.form !== 'waiting';
    this.#stop();
    this.#settings = this.#host.settings;
    this.#holder.apply({ type: 'start' });
    this.#begin(runSignIn, isWanted);
  }

  /** The user has been greeted: what is left is to check the configuration, and to follow the tokens from now on. */
  #takeOver(settings: SignInSettings): void {
    this.#settings = settings;
    this.#begin(() => {
      this.#onTokenChange({ type: 'other-tab' });
      return Promise.resolve();
    });
  }

  /** Starts a run that is over when the next one starts, or when the element goes. */
  #begin(task: (run: SignInRun) => Promise<void>, isWanted = false): void {
    this.#endRun();
    const { signal } = (this.#run = new AbortController());
    const fail = (thrown: unknown) => this.#holder.apply({ type: 'fail', error: toSignInError(thrown) }, signal);
    try {
      this.#configure();
      const configured = () => this.#configured();
      const { store } = configured();
      const run = { host: this.#host, get config() { return configured().config; }, store, holder: this.#holder, slot: this.#slot, signal, isWanted };
      task(run).then(() => {
        if (this.state.status === 'signed-in') watchExpiry(store, signal);
      }, fail);
    } catch (thrown) {
      fail(thrown);
    }
  }

  #endRun(): void {
    this.#run.abort();
    this.#slot.close();
  }

  #stop(): void {
    this.#endRun();
    this.#unsubscribe?.();
    this.#store?.leave(this);
    this.#settings = undefined;
  }

  #configure(): void {
    const { config, store } = this.#resolve();
    this.#unsubscribe?.();
    // A page that keeps no tokens has nothing to follow.
    this.#unsubscribe = config.keepsTokens ? store.subscribe((change) => this.#onTokenChange(change)) : undefined;
  }

  #resolve(): { config: SignInConfig; store: TokenStore } {
    this.#config = undefined;
    const config = resolveConfig(this.#host.settings, { url: this.#pageUrl ?? address.url(), isSecureContext, origin, languages: navigator.languages });
    const store = tokenStoreFor(config);
    if (this.#store !== store) this.#store?.leave(this);
    // A page that keeps no tokens shares none.
    if (config.keepsTokens) store.join(this, config);
    this.#store = store;
    this.#config = config;
    return { config, store };
  }

  #configured(): { config: SignInConfig; store: TokenStore } {
    if (this.#config && this.#store) return { config: this.#config, store: this.#store };
    // An element that was taken out before its controller came can sign out, too.
    if (this.state.status === 'signed-in') return this.#resolve();
    throw errorOf(this.state) ?? notInDocument();
  }

  #keepingTokens(): { config: SignInConfig; store: TokenStore } {
    const { config, store } = this.#configured();
    if (config.keepsTokens) return { config, store };
    throw noTokensHere();
  }

  /** Takes over settings that make no difference to who is signed in, or to the form in use; false if these do. */
  #adopt(settings: SignInSettings): boolean {
    const [config, store] = [this.#config, this.#store];
    if (this.state.status === 'failed') return false;
    try {
      this.#configure();
    } catch {
      return false; // The restart reports it.
    }
    this.#settings = settings;
    return this.state.status === 'signed-in' ? this.#store === store : !!config && !!this.#config && isSameForm(config, this.#config);
  }

  /** Another element of the page, another tab, a renewal or the end of the tokens' life. */
  #onTokenChange(change: TokenChange): void {
    const isSignedIn = this.state.status === 'signed-in';
    if (change.type === 'cleared' && isSignedIn) this.#leaveSignedIn(change.reason, change.isLeaving);
    if (change.type === 'renewed') {
      this.#follow('storage');
      if (isSignedIn) this.#host.dispatchEvent(new TokensRenewedEvent());
    }
    if (change.type === 'saved' && change.by !== this.#run.signal) this.#follow('storage');
    if (change.type === 'other-tab') {
      if (isSignedIn && !this.#store?.read()) this.#leaveSignedIn('other-tab');
      else this.#follow('other-tab');
    }
  }

  /** Signs in because someone else did: the form here is not needed any more. */
  #follow(source: 'storage' | 'other-tab'): void {
    const { status } = this.state;
    if (this.#refreshUser(source) || (status !== 'signed-out' && status !== 'failed') || !this.#store?.readFresh()) return;
    this.#begin((run) => enter(run, source, null));
  }

  #refreshUser(source: 'storage' | 'other-tab'): boolean {
    const tokens = this.#store?.read();
    if (!tokens || this.state.status !== 'signed-in') return false;
    // Another user is another entry, and not one of this page's own making: nobody is sent anywhere for it.
    this.#holder.apply({ type: 'sign-in', user: tokens.claims, source, returnTo: null });
    return true;
  }

  #leaveSignedIn(reason: SignedOutReason, isLeaving = false): void {
    this.#holder.apply(isLeaving ? { type: 'leave' } : { type: 'offer-form' });
    this.#host.dispatchEvent(new SignedOutEvent(reason));
    if (!isLeaving) this.#begin((run) => offerForm(run, { isAnew: true }));
  }

  /** What failed for want of a network is tried again by itself when that is back. */
  readonly #onOnline = (): void => {
    const error = errorOf(this.state);
    if (this.state.status === 'failed' && error && PASSES_WITH_THE_NETWORK.has(error.code)) this.#restart();
  };

  /** A page that Back brings from the cache slept through what other tabs did, or left half way to a provider. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    if (this.state.status === 'signed-in') this.#onTokenChange({ type: 'other-tab' });
    else this.#restart();
  };
}

/** From the button on: `signIn()` was asked for. */
async function goOn(run: SignInRun): Promise<void> {
  return run.config.mode === 'redirect' ? leaveForOkta(run) : offerForm(run, { isWanted: true });
}

async function leaveForOkta({ holder, config, signal }: SignInRun): Promise<void> {
  holder.apply({ type: 'leave' }, signal);
  await leaveForHostedPage(config);
}
