import {
  LitElement,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import type { SignInError } from '../errors/sign-in-error.js';
import { pageLanguage } from '../page/page-language.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { OktaSession } from '../session/okta-session.js';
import type { SignOutOptions } from '../session/session.js';
import type { SignInState, SignInStatus } from '../session/sign-in-state.js';
import type { SignInOptions } from '../settings/sign-in-demand.js';
import type { SessionSettings } from '../settings/sign-in-settings.js';
import { ClaimBinding } from './claim-binding.js';
import { listenForCommands, type SignInCommand } from './sign-in-commands.js';
import { OwnWords } from './own-words.js';
import type { TagView } from './tag-view.js';

/** On where the attribute is there; what is written into it stays, for the configuration to refuse `"false"`. */
export const FLAG: PropertyDeclaration = { converter: (value) => value || value === '' };

/** What `<okta-sign-in>` and `<okta-session>` have in common: a tag that is a view of the session which its settings name. */
export abstract class SessionTag<Events> extends LitElement {
  /** A table, and not a decorator each: on a signed-in user’s page every byte counts. */
  static override properties: PropertyDeclarations = {
    issuer: {},
    clientId: { attribute: 'client-id' },
    redirectUri: { attribute: 'redirect-uri' },
    scopes: {},
    postLogoutRedirectUri: { attribute: 'post-logout-redirect-uri' },
    engine: {},
    apiOrigins: { attribute: 'api-origins' },
    sso: FLAG,
    authClient: { attribute: false },
    storage: {},
    idleTimeout: { attribute: 'idle-timeout' },
    returnTo: { attribute: 'return-to' },
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

  /** Okta's engine: `oie` (default), the Identity Engine, or `classic`. */
  engine: 'oie' | 'classic' | null = null;

  /** Where `fetch()` may send the access token: origins, space separated. Default: this page's origin. */
  apiOrigins: string | null = null;

  /** Tries the browser's session with the org first, for at most 3 seconds. */
  sso = false;

  /** An `OktaAuth` 7.x that the page brings along, or 8.x with `mode="redirect"`; its tokens stay where it keeps them. Property only. */
  authClient: object | null = null;

  /** Where the tokens are kept: `local` (default), `session` or `memory`. */
  storage: 'local' | 'session' | 'memory' | null = null;

  /** Minutes after which a user who does nothing, in any tab, is signed out; `session-expiring` is fired a minute before, or at half time where that is less than two minutes. Default: never. */
  idleTimeout: number | string | null = null;

  /** Where the user goes after signing in; same origin only. Default: the page where sign-in began. */
  returnTo: string | null = null;

  /** Any other option of the widget, as an object; as an attribute, JSON. */
  config: Readonly<Record<string, unknown>> | string | null = null;

  protected abstract readonly view: TagView;
  readonly #internals = this.attachInternals();
  protected readonly words = new OwnWords(() => this.requestUpdate());
  readonly #claims = new ClaimBinding(this, () => this.getUser());
  #listening: AbortController | undefined;

  /** What the element is doing; also an attribute and a custom state of the same name. */
  get status(): SignInStatus {
    return this.view.state.status;
  }

  /** Claims about the signed-in user, or null. */
  get user(): UserClaims | null {
    const { state } = this.view;
    return state.status === 'signed-in' ? state.user : null;
  }

  /** What went wrong last, or null. */
  get error(): SignInError | null {
    const { state } = this.view;
    return 'error' in state ? (state.error ?? null) : null;
  }

  /** The session behind the tag, with all that a page can ask of it: one for all tags with the same issuer, client id and storage. Null before the tag is in the document. */
  get session(): OktaSession | null {
    return this.view.current;
  }

  /** Whether a user is signed in. */
  get isSignedIn(): boolean {
    return this.status === 'signed-in';
  }

  /** The settings as the page author wrote them, and the page's language here. */
  get settings(): SessionSettings {
    const { elementProperties } = this.constructor as typeof LitElement;
    return {
      ...Object.fromEntries(
        [...elementProperties.keys()].map((name) => [name, this[name as keyof this]]),
      ),
      lang: pageLanguage(this),
    };
  }

  /** What the tag says itself is said in the page's language; a page that greets its user by itself needs none of it. */
  protected override update(changed: PropertyValues): void {
    const { state, settings } = this.view;
    if (
      state.status !== 'signed-in' ||
      state.form ||
      !this.querySelector(':scope > [slot="signed-in"]')
    )
      this.words.follow(settings);
    super.update(changed);
  }

  /** Asks for the form, or for the page that has it. */
  abstract signIn(options?: SignInOptions): Promise<void>;

  /**
   * Signs out: the tokens leave the browser at once and are revoked, then Okta's session is ended.
   *
   * @param options `scope: 'global'` (default) leaves for Okta's logout, `'local'` stays on the page and keeps Okta's session
   * @throws {SignInError} `configuration`
   */
  signOut(options?: SignOutOptions): Promise<void> {
    return this.view.signOut(options);
  }

  /**
   * The access token, renewed if it must be. Bound, so that it can be passed around.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `configuration`
   */
  readonly getAccessToken = async (): Promise<string> =>
    (await this.view.session()).getAccessToken();

  /**
   * The ID token, renewed if it must be.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `configuration`
   */
  async getIdToken(): Promise<string> {
    return (await this.view.session()).getIdToken();
  }

  /**
   * The user's profile as `/v1/userinfo` answers it now.
   *
   * @throws {SignInError} `session-expired` when no user is signed in, `network`, `server`, `rate-limited`, `configuration`
   */
  getUser(): Promise<UserClaims> {
    return this.view.session().then((session) => session.getUser());
  }

  /**
   * `fetch` with the access token, as Bearer or with a DPoP proof, for `api-origins` only. A 401 renews the token once and tries
   * once more; an API that refuses the new token too is not the reason for another renewal soon. Bound, so that it can be passed around.
   *
   * @throws {SignInError} `configuration` for another origin, `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`
   */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    (await this.view.session()).fetch(input, init);

  /** Resolves with the status once it is `signed-out`, `signed-in`, `redirecting` or `failed`. Never rejects. */
  whenSettled(): Promise<SignInStatus> {
    return this.view.whenSettled();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stateChanged(this.view.state);
    this.#listening = new AbortController();
    listenForCommands(this, (command) => void this.run(command), this.#listening.signal);
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

  /** What a button asks for. */
  protected async run(command: SignInCommand): Promise<void> {
    await (command === '--sign-in' ? this.signIn() : this.signOut());
  }

  override addEventListener<K extends keyof Events & string>(
    type: K,
    listener: (this: this, event: Events[K]) => unknown,
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

/** Whether it is the page's author who mends it, and is shown the hint. */
export const isAuthors = ({ code }: SignInError): boolean =>
  code === 'configuration' || code === 'insecure-context' || code === 'origin-not-trusted';

/** What the page shows its author of an error: nothing that a link said. */
export const shownHint = (error: SignInError): string =>
  isAuthors(error) && (error.cause as Error | undefined)?.name !== 'LinkError' ? error.hint : '';
