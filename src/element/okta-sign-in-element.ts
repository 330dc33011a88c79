import { html, LitElement, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { SignInError } from '../errors/sign-in-error.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import type { SignInState, SignInStatus } from '../session/sign-in-state.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import { announcement, busyText, greeting } from './announcement.js';
import { ClaimBinding } from './claim-binding.js';
import type { OktaSignInEventMap } from './events.js';
import { styles } from './okta-sign-in-element.styles.js';
import { listenForCommands } from './sign-in-commands.js';
import type { OktaSession } from '../session/okta-session.js';
import type { SignOutOptions } from '../session/session.js';
import { TagView } from './tag-view.js';

/** On where the attribute is there; what is written into it stays, for the configuration to refuse `"false"`. */
const FLAG: PropertyDeclaration = { converter: (value) => value || value === '' };

/**
 * Signs a user in with Okta: shows the Okta Sign-In Widget, handles every redirect that comes back to the page, keeps the
 * tokens.
 *
 * @tag okta-sign-in
 *
 * @attr {'starting' | 'completing' | 'signed-out' | 'redirecting' | 'signed-in' | 'failed'} status - Read-only: what the element is doing.
 *
 * @slot loading - Shown whenever the element is busy: finding out whether a user is signed in, fetching the form, leaving.
 * @slot signed-in - Shown to a signed-in user. `data-claim="email"` on an element in it fills in that claim, as text.
 * @slot signed-out - Shown beside the form; with `manual` and in `mode="redirect"` in place of the element's own sign-in button.
 * @slot error - Shown instead of the element's own message when something failed.
 *
 * @fires {SignedInEvent} signed-in - The user is signed in: `detail: { user, source, returnTo }`. Bubbles, composed, cancelable. Default action, after the widget or a callback: back to `returnTo`.
 * @fires {SignedOutEvent} signed-out - The user is not signed in any more: `detail: { reason }`. Bubbles, composed.
 * @fires {SignInErrorEvent} error - Something failed: `error` is a SignInError with `code`, `message`, `hint` and `cause`. Does not bubble.
 * @fires {StatusChangedEvent} status-changed - The status is another: `detail: { status, previous }`.
 * @fires {ReadyEvent} ready - The form can be used: `detail: { context }`.
 * @fires {AfterRenderEvent} after-render - The widget drew a screen: `detail: { context }`.
 * @fires {AfterErrorEvent} after-error - The widget shows an error that the user can mend: `detail: { context, error, code, hint }`; `code` is null where what was typed is wrong, `hint` where it is not the set-up.
 * @fires {TokensRenewedEvent} tokens-renewed - The tokens were renewed.
 *
 * @csspart form - The place of the widget.
 * @csspart loading - What is shown while the element is busy.
 * @csspart spinner - The turning ring in `loading`.
 * @csspart error - The element's own error message.
 * @csspart retry - The button in `error` that tries again.
 * @csspart hosted-page - The button in `error` that leaves for Okta's own page, where the form could not be loaded.
 * @csspart sign-in - The button that asks for the form, or for Okta's hosted page; also where the page is being left and is still there after 10 seconds.
 * @csspart user - The element's own greeting of a signed-in user.
 * @csspart sign-out - The button in `user`.
 *
 * @cssproperty [--okta-sign-in-accent-color=light-dark(#1d4ed8, #93b4ff)] - Buttons and spinner.
 * @cssproperty [--okta-sign-in-on-accent-color=light-dark(#fff, #0b1220)] - Text on buttons.
 * @cssproperty [--okta-sign-in-error-color=light-dark(#9f1239, #fda4af)] - Text and border of the error.
 * @cssproperty [--okta-sign-in-error-background=light-dark(#fff1f2, #3b0d18)] - Background of the error.
 * @cssproperty [--okta-sign-in-muted-color=light-dark(#55606e, #a8b3c2)] - Text beside the spinner.
 * @cssproperty [--okta-sign-in-radius=8px] - Corners of buttons and of the error.
 * @cssproperty [--okta-sign-in-font=inherit] - Font of what the element draws itself.
 * @cssproperty [--okta-sign-in-form-height=36rem] - Height kept free for the form.
 * @cssproperty [--okta-sign-in-loading-height=8rem] - Height kept free while the element is busy.
 *
 * @cssstate starting - It is not known yet whether a user is signed in.
 * @cssstate completing - A redirect back from Okta is being redeemed.
 * @cssstate signed-out - The form is there, or is being fetched.
 * @cssstate redirecting - The page is about to be left.
 * @cssstate signed-in - A user is signed in.
 * @cssstate failed - Sign-in can't be offered; the error says why.
 */
export class OktaSignInElement extends LitElement {
  static override styles = styles;

  /** A table, and not a decorator each: on a signed-in user’s page every byte counts. */
  static override properties: Record<keyof SignInSettings, PropertyDeclaration> = {
    issuer: {},
    clientId: { attribute: 'client-id' },
    redirectUri: { attribute: 'redirect-uri' },
    scopes: {},
    postLogoutRedirectUri: { attribute: 'post-logout-redirect-uri' },
    mode: {},
    engine: {},
    flow: {},
    state: {},
    codeChallenge: { attribute: 'code-challenge' },
    codeChallengeMethod: { attribute: 'code-challenge-method' },
    otp: {},
    apiOrigins: { attribute: 'api-origins' },
    sessionRedirect: { attribute: 'session-redirect' },
    manual: FLAG,
    sso: FLAG,
    language: {},
    logo: {},
    logoText: { attribute: 'logo-text' },
    brandName: { attribute: 'brand-name' },
    brandColor: { attribute: 'brand-color' },
    idpDisplay: { attribute: 'idp-display' },
    username: {},
    assetsBaseUrl: { attribute: 'assets-base-url' },
    widgetSrc: { attribute: 'widget-src' },
    widgetIntegrity: { attribute: 'widget-integrity' },
    authClient: { attribute: false },
    widget: { attribute: false },
    storage: {},
    returnTo: { attribute: 'return-to' },
    autofocus: FLAG,
    config: {},
  };

  /** The authorization server, such as `https://your-org.okta.com/oauth2/default`. Required. */
  issuer: string | null = null;

  /** The app's Client ID in Okta. Required. */
  clientId: string | null = null;

  /** Where Okta sends the browser back; registered in Okta to the letter. Default: this page's origin and path. */
  redirectUri: string | null = null;

  /** Space separated; `offline_access` adds a refresh token. Default `openid profile email`. */
  scopes: string | null = null;

  /** Where sign-out ends; registered in Okta to the letter. Default: this page's origin and path. */
  postLogoutRedirectUri: string | null = null;

  /**
   * `embedded` (default): the widget in the page, the tokens in the browser. `server`: the widget in the page, a backend redeems
   * the code. `redirect`: no widget, Okta's hosted page.
   */
  mode: 'embedded' | 'server' | 'redirect' | null = null;

  /** Okta's engine: `oie` (default), the Identity Engine, or `classic`. */
  engine: 'oie' | 'classic' | null = null;

  /** Where the form begins: `login`, `signup`, `resetPassword` or `unlockAccount`. Default: what the org's policy says. */
  flow: 'login' | 'signup' | 'resetPassword' | 'unlockAccount' | null = null;

  /** `mode="server"`: the backend's `state`. Beside `otp`: the one that came with it. */
  state: string | null = null;

  /** `mode="server"`: the PKCE challenge; the backend keeps the verifier (RFC 7636 §4.2). */
  codeChallenge: string | null = null;

  /** `mode="server"`: `S256`, the default and the only one. */
  codeChallengeMethod: string | null = null;

  /** The code of an e-mail magic link, some digits, with its `state`, which this browser has to know. Default: both from the page's URL. */
  otp: string | null = null;

  /** Where `fetch()` may send the access token: origins, space separated. Default: this page's origin. */
  apiOrigins: string | null = null;

  /** Classic engine: set Okta's session cookie and go to this URL. */
  sessionRedirect: string | null = null;

  /** Waits for `signIn()` before it shows the form. */
  manual = false;

  /** Tries the browser's session with the org first, for at most 3 seconds. */
  sso = false;

  /** The form's language, such as `de` or `zh-TW`; the nearest that the widget has. Default: the browser's. */
  language: string | null = null;

  /** URL of the logo above the form. */
  logo: string | null = null;

  /** Alternative text of the logo. */
  logoText: string | null = null;

  /** The brand's name in the form's texts. */
  brandName: string | null = null;

  /** Colour of the form's main button in hex, such as `#1d4ed8` or `#000`. */
  brandColor: string | null = null;

  /** Buttons of identity providers: `SECONDARY` (default) below the form, `PRIMARY` above. */
  idpDisplay: 'PRIMARY' | 'SECONDARY' | null = null;

  /** What stands in the form's user name to begin with. */
  username: string | null = null;

  /** Where the widget's `css/`, `font/`, `img/` and `labels/` lie. Default: beside the element. */
  assetsBaseUrl: string | null = null;

  /** URL of another build of the widget, such as Okta's CDN. Default: the bundled one. */
  widgetSrc: string | null = null;

  /** Subresource Integrity hash of `widget-src`, such as `sha384-…`. */
  widgetIntegrity: string | null = null;

  /** An `OktaAuth` 7.x that the page brings along; its tokens stay where it keeps them. Property only. */
  authClient: object | null = null;

  /** The `OktaSignIn` class that the page brings along, or a function that loads it. Property only. */
  widget: ((...args: never[]) => unknown) | (new (...args: never[]) => unknown) | null = null;

  /** Where the tokens are kept: `local` (default), `session` or `memory`. */
  storage: 'local' | 'session' | 'memory' | null = null;

  /** Where the user goes after signing in; same origin only. Default: the page where sign-in began. */
  returnTo: string | null = null;

  /** Lets the widget take the focus when it is shown. */
  override autofocus = false;

  /** Any other option of the widget, as an object; as an attribute, JSON. */
  config: Readonly<Record<string, unknown>> | string | null = null;

  readonly #view = new TagView(this);
  readonly #internals = this.attachInternals();
  readonly #claims = new ClaimBinding(this, () =>
    this.#view.session().then((session) => session.getUser()),
  );
  #listening: AbortController | undefined;
  #drawn: SignInStatus | undefined;

  /** What the element is doing; also an attribute and a custom state of the same name. */
  get status(): SignInStatus {
    return this.#view.state.status;
  }

  /** Claims about the signed-in user, or null. */
  get user(): UserClaims | null {
    const { state } = this.#view;
    return state.status === 'signed-in' ? state.user : null;
  }

  /** What went wrong last, or null. */
  get error(): SignInError | null {
    const { state } = this.#view;
    return 'error' in state ? state.error : null;
  }

  /** The session behind the tag, with all that a page can ask of it: one for all tags with the same issuer, client id and storage. Null before the tag is in the document. */
  get session(): OktaSession | null {
    return this.#view.current;
  }

  /** Whether a user is signed in. */
  get isSignedIn(): boolean {
    return this.status === 'signed-in';
  }

  /** The settings as the page author wrote them. */
  get settings(): SignInSettings {
    const names = Object.keys(OktaSignInElement.properties) as (keyof SignInSettings)[];
    return Object.fromEntries(names.map((name) => [name, this[name]]));
  }

  /** Shows the form, again after a failure. Resolves once it can be used, or once that has failed; see `status`. */
  signIn(): Promise<void> {
    return this.#view.signIn();
  }

  /**
   * Signs out: the tokens leave the browser at once and are revoked, then Okta's session is ended.
   *
   * @param options `scope: 'global'` (default) leaves for Okta's logout, `'local'` stays on the page and keeps Okta's session
   * @throws {SignInError} `configuration`
   */
  signOut(options?: SignOutOptions): Promise<void> {
    return this.#view.signOut(options);
  }

  /**
   * The access token, renewed if it must be. Bound, so that it can be passed around.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `configuration`
   */
  readonly getAccessToken = async (): Promise<string> =>
    (await this.#view.session()).getAccessToken();

  /**
   * The ID token, renewed if it must be.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `configuration`
   */
  async getIdToken(): Promise<string> {
    return (await this.#view.session()).getIdToken();
  }

  /**
   * The user's profile as `/v1/userinfo` answers it now.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `network`, `server`, `rate-limited`, `configuration`
   */
  getUser(): Promise<UserClaims> {
    return this.#view.session().then((session) => session.getUser());
  }

  /**
   * `fetch` with the access token, as Bearer or with a DPoP proof, for `api-origins` only. A 401 renews the token once and tries
   * once more; an API that refuses the new token too is not the reason for another renewal soon. Bound, so that it can be passed around.
   *
   * @throws {SignInError} `configuration` for another origin, `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`
   */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    (await this.#view.session()).fetch(input, init);

  /** Resolves with the status once it is `signed-out`, `signed-in`, `redirecting` or `failed`. Never rejects. */
  whenSettled(): Promise<SignInStatus> {
    return this.#view.whenSettled();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stateChanged(this.#view.state);
    this.#listening = new AbortController();
    listenForCommands(this, (command) => void this.#run(command), this.#listening.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  /** @internal Mirrors the state where CSS and the page can see it. */
  stateChanged(state: SignInState): void {
    const { states } = this.#internals;
    this.requestUpdate();
    if (this.getAttribute('status') !== state.status) this.setAttribute('status', state.status);
    states.clear();
    states.add(state.status);
    if (state.status === 'signed-in') this.#claims.bind(state.user);
    else this.#claims.release();
  }

  override render(): TemplateResult {
    const { state } = this.#view;
    return html`<div class="announcement" role="status">${announcement(state)}</div>
      ${this.#content(state)}`;
  }

  override updated(): void {
    // The form took the focus with it: a keyboard's next Tab must not start at the top of the page.
    const { state } = this.#view;
    const isEntry =
      state.status === 'signed-in' && this.#drawn !== 'signed-in' && state.source === 'widget';
    this.#drawn = state.status;
    if (isEntry && document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('.entrance')?.focus({ preventScroll: true });
  }

  #content(state: SignInState): TemplateResult {
    switch (state.status) {
      case 'starting':
      case 'completing':
        return this.#loading(state);
      case 'redirecting':
        // Where the page is not left after all (the user stopped it, or stays to save something) there is a way on.
        return html`${this.#loading(state)}<div class="late">${this.#signInButton()}</div>`;
      case 'failed':
        return html`${this.#error(state.error)}`;
      case 'signed-out':
        return html`${state.error ? this.#error(state.error) : nothing}
          <div part="form" data-place=${state.form}>
            ${busyText(state) ? this.#loading(state) : nothing}
            <slot name="widget"></slot>
          </div>
          <slot name="signed-out">${state.form === 'waiting' ? this.#signInButton() : nothing}</slot>`;
      case 'signed-in':
        return html`<div class="entrance" tabindex="-1">
          <slot name="signed-in">
            <p part="user">
              ${greeting(state.user)}
              <button part="sign-out" type="button" command="--sign-out" @click=${() => this.#run('--sign-out')}>Sign out</button>
            </p>
          </slot>
        </div>`;
    }
  }

  #signInButton(): TemplateResult {
    return html`<button part="sign-in" type="button" @click=${() => this.#run('--sign-in')}>Sign in</button>`;
  }

  #loading(state: SignInState): TemplateResult {
    return html`<div part="loading">
      <slot name="loading"><span part="spinner"></span><span aria-hidden="true">${busyText(state)}</span></slot>
    </div>`;
  }

  #error(error: SignInError): TemplateResult {
    const isAuthors = error.code === 'configuration' || error.code === 'insecure-context';
    // What stands in the page does not change by itself; what the org said may.
    const canRetry = this.status === 'failed' && (!isAuthors || error.cause !== undefined);
    return html`<div part="error" role="alert">
      <slot name="error">
        <p>${error.message}</p>
        ${isAuthors && (error.cause as Error | undefined)?.name !== 'LinkError' ? html`<p>${error.hint}</p>` : nothing}
      </slot>
      ${canRetry ? html`<button part="retry" type="button" @click=${() => this.#run('--sign-in')}>Try again</button>` : nothing}
      ${
        canRetry && error.code === 'widget-load-failed' && this.#view.mayLeaveForHostedPage
          ? html`<button part="hosted-page" type="button" @click=${async () => (await this.#view.session()).happen({ type: 'asked-for-hosted-page', isByUser: true })}>Sign in on Okta’s page</button>`
          : nothing
      }
    </div>`;
  }

  async #run(command: '--sign-in' | '--sign-out'): Promise<void> {
    await (command === '--sign-in' ? this.signIn() : this.signOut()).catch(() => undefined); // The error is shown and fired.
  }

  override addEventListener<K extends keyof OktaSignInEventMap>(
    type: K,
    listener: (this: OktaSignInElement, event: OktaSignInEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener as EventListener, options);
  }
}
