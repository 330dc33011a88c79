import type { ReactiveController } from 'lit';
import { fetchDiscoveryAhead } from '../okta/fetch-ahead.js';
import { address } from '../page/address.js';
import { importAuthClient } from '../okta/import-auth-client.js';
import { measured } from '../page/timing.js';
import { forgetStoredTokens, readStoredTokens } from '../okta/tokens-without-sdk.js';
import { whenIdle } from '../page/when-idle.js';
import { issuerToAsk, pageNeed, storedUser } from '../session/page-load.js';
import { isSameSettings } from '../settings/same-settings.js';
import { partNotLoaded } from '../errors/part-not-loaded.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { isSettled, type SignInState, type SignInStatus } from '../session/sign-in-state.js';
import type { StoredTokens, UserClaims } from '../okta/stored-tokens.js';
import { prefetchWidget } from '../widget/import-widget.js';
import { SignedOutEvent } from './session-events.js';
import type { SignInController, SignInHost, SignOutOptions } from './sign-in-controller.js';
import { StateHolder } from './state-holder.js';

/**
 * Greets a user who is signed in already from URL and storage alone, and fetches the controller, which does everything else: at
 * once where no one is signed in, and together with what it will ask for; when the page is idle where someone is.
 */
export class SignInShell implements ReactiveController {
  readonly #host: SignInHost;
  readonly #holder: StateHolder;
  #pageUrl: URL | undefined;
  #controller: SignInController | undefined;
  #loading: Promise<SignInController> | undefined;
  /** The settings by which a user was greeted here. */
  #greeted: SignInSettings | undefined;
  /** Those for which the controller could not be fetched. It is tried again when the user says so, when the network is back, and for other settings. */
  #failed: SignInSettings | undefined;

  constructor(host: SignInHost) {
    this.#host = host;
    this.#holder = new StateHolder(host, () => this.#controller?.mayLeave ?? true);
    host.addController(this);
  }

  get state(): SignInState {
    return this.#holder.state;
  }

  hostConnected(): void {
    // The redirect URI defaults to the page on which the element stands, not to where a router has gone since.
    this.#pageUrl ??= address.url();
    this.#controller?.hostConnected();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#controller?.hostDisconnected();
    // A node that is only moved is back before the task ends.
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#greeted = this.#failed = undefined;
      removeEventListener('online', this.#onOnline);
    });
  }

  /** Here, not in `hostConnected`: frameworks set attributes after they connect an element. */
  hostUpdate(): void {
    const { settings, isConnected } = this.#host;
    if (this.#controller) this.#controller.hostUpdate();
    else if (isConnected && this.#isNews(settings)) this.#start(settings);
  }

  #isNews(settings: SignInSettings): boolean {
    const known = this.#greeted ?? this.#failed;
    return known ? !isSameSettings(known, settings) : !this.#loading;
  }

  async signIn(): Promise<void> {
    if (this.#failed) this.#start(this.#host.settings);
    const controller = await this.#load().catch(() => null); // The state says so.
    await controller?.signIn();
  }

  async signOut(options?: SignOutOptions): Promise<void> {
    const controller = await this.#load().catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    await controller.signOut(options);
  }

  get mayLeaveForHostedPage(): boolean {
    return this.#controller?.mayLeaveForHostedPage ?? false;
  }

  leaveForHostedPage(): void {
    this.#controller?.leaveForHostedPage();
  }

  async getTokens(): Promise<StoredTokens> {
    return (await this.#load()).getTokens();
  }

  async fetch(request: Request): Promise<Response> {
    return (await this.#load()).fetch(request);
  }

  async getUser(): Promise<UserClaims> {
    return (await this.#load()).getUser();
  }

  async whenSettled(): Promise<SignInStatus> {
    return (await this.#holder.until(isSettled)).status;
  }

  #start(settings: SignInSettings): void {
    const url = address.url();
    const stored = readStoredTokens(settings.storage);
    const user = storedUser(settings, url, stored, Date.now());
    // Settings may change between the greeting and the controller's arrival: the user stays the same, and is told once.
    if (!user || !this.#greeted) this.#holder.apply({ type: 'start' });
    if (user) {
      this.#greeted = settings;
      this.#holder.apply({ type: 'sign-in', user, source: 'storage', returnTo: null });
      whenIdle(() => this.#loadQuietly());
      return;
    }
    this.#greeted = this.#failed = undefined;
    this.#loadQuietly();
    const need = pageNeed(settings, url, stored);
    const engine = settings.engine === 'classic' ? 'classic' : 'oie';
    if (need !== 'nothing') importAuthClient(engine).catch(() => undefined); // Whoever needs it asks again, and says so.
    if (need !== 'form') return;
    const issuer = issuerToAsk(settings, isSecureContext);
    if (issuer !== null) fetchDiscoveryAhead(issuer);
    prefetchWidget(engine, this.#host.nonce);
  }

  readonly #onOnline = (): void => {
    if (this.#failed) this.#start(this.#host.settings);
    else this.#loadQuietly();
  };

  /** A user who signs out is signed out, also where nothing that could tell Okta can be fetched. */
  #forget(): void {
    if (this.state.status !== 'signed-in') return;
    const { settings } = this.#host;
    forgetStoredTokens(settings.storage);
    this.#greeted = undefined;
    this.#start(settings);
    this.#host.dispatchEvent(new SignedOutEvent('user'));
  }

  #loadQuietly(): void {
    this.#load().catch(() => undefined); // The state says so.
  }

  #load(): Promise<SignInController> {
    return (this.#loading ??= importController().then(
      ({ SignInController }) => this.#hand(SignInController),
      (cause: unknown) => {
        this.#loading = imported = undefined;
        const error = partNotLoaded('okta-sign-in-element', cause);
        addEventListener('online', this.#onOnline, { once: true });
        if (this.state.status !== 'signed-in') {
          this.#failed = this.#host.settings;
          this.#holder.apply({ type: 'fail', error });
        }
        throw error;
      },
    ));
  }

  #hand(Controller: typeof SignInController): SignInController {
    if (this.#greeted && !isSameSettings(this.#greeted, this.#host.settings)) this.#start(this.#host.settings);
    const controller = new Controller(this.#host, this.#holder, { pageUrl: this.#pageUrl, greeted: this.#greeted });
    this.#controller = controller;
    this.#failed = undefined;
    if (this.#host.isConnected) {
      controller.hostConnected();
      controller.hostUpdate();
    }
    return controller;
  }
}

let imported: Promise<typeof import('./sign-in-controller.js')> | undefined;

/** By one promise, so that the tags of a page get it in their order: the first of them has the form. */
const importController = () => (imported ??= measured('controller', import('./sign-in-controller.js')));
