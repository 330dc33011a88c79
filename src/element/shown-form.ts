import { nameRefusedRedirectUri } from '../errors/refused-redirect-uri.js';
import { refusedLink } from '../errors/refused-link.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { tokensTakenAway } from '../errors/session-errors.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { widgetErrorCode } from '../errors/widget-error-code.js';
import type { AuthClient } from '../okta/auth-client.js';
import { isBegunFor } from '../okta/begun-transaction.js';
import { canStartEarly, startEarly, type EarlyStart } from '../okta/early-start.js';
import { interactOptions } from '../okta/interact-options.js';
import { unusedLinkTokens, useLinkTokens } from '../okta/link-tokens.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { beginWithFlow } from '../okta/patches/begin-with-flow.js';
import { clientOfState } from '../okta/patches/client-of-state.js';
import { rememberAsked, takeAsked, type AskedOfUser } from '../okta/asked-of-user.js';
import { loginOf, type UserClaims } from '../okta/stored-tokens.js';
import { withDemand } from '../settings/sign-in-demand.js';
import { forgetStartPage, saveStartPage } from '../okta/start-page.js';
import { address } from '../page/address.js';
import { tellUntrustedOrigin } from '../page/probe-origin.js';
import { measured, measurePhase } from '../page/timing.js';
import { emailVerification, forgetEmailVerification } from '../session/email-verification.js';
import type { FormEnd } from '../session/happening.js';
import type { FormRequest } from '../session/member.js';
import { returnAddress } from '../settings/return-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import type { EventContext, EventErrorContext } from '../widget/event-context.js';
import { firstFlow, rememberFlow } from '../widget/first-flow.js';
import { nameLanguage } from '../widget/form-language.js';
import { assetsBaseOf, loadWidget } from '../widget/load-widget.js';
import { styleSheetsOf } from '../widget/style-sheets.js';
import { widgetOptions } from '../widget/widget-options.js';
import { widgetOutcome, type WidgetOutcome } from '../widget/widget-outcome.js';
import { renderWidget, type WidgetListener } from '../widget/widget-renderer.js';
import { AfterErrorEvent, AfterRenderEvent, ReadyEvent } from './form-events.js';

/** One form in a tag: what it is shown with, what is heard of it, and how it ended. */
export class ShownForm implements WidgetListener {
  readonly #host: HTMLElement;
  readonly #request: FormRequest;
  readonly #config: SignInConfig;
  // First what the URL brings, then where the user returns to: a code must not come back with it.
  readonly #verification: ReturnType<typeof emailVerification>;
  /** Where the sign-in began. */
  readonly #startPage: string;
  /** The last sign-out before the user's last act in the form. A sign-in that they submitted before a later one is not kept. */
  #epoch: number;
  readonly #linkTokens: ReturnType<typeof unusedLinkTokens>;
  readonly #client: Promise<AuthClient>;
  readonly #start = performance.now();
  #hasShownForm = false;
  #outcome: WidgetOutcome | undefined;
  /** The transaction's, as it was saved last. */
  #state: string | null = null;

  constructor(host: HTMLElement, request: FormRequest) {
    const { demand } = request.showing;
    const settings = forUser(withDemand(request.config(), demand), request.user);
    this.#host = host;
    this.#request = request;
    this.#config = { ...settings, flow: firstFlow(host, settings.flow) };
    const verification = (this.#verification = emailVerification(this.#config));
    this.#startPage = request.showing.startPage ?? address.url().href;
    this.#epoch = request.store.epoch;
    this.#linkTokens = unusedLinkTokens(this.#config.oauth);
    this.#client = measured('sdk', loadAuthClient(this.#config)).then((client) =>
      verification ? clientOfState(client, verification.state) : client,
    );
  }

  /** Shows it until it has ended. Never rejects. */
  async showIn(container: HTMLElement): Promise<FormEnd> {
    const config = this.#config;
    const { nonce } = this.#host;
    const assetsBase = assetsBaseOf(config);
    this.#watchUser(container);
    nameLanguage(container, config.widget['language']);
    try {
      await renderWidget({
        container,
        client: this.#client,
        startEarly: (client) => this.#startEarly(client),
        loadWidget: () => loadWidget(config, nonce),
        styleSheets: styleSheetsOf(config, assetsBase),
        signal: this.#request.signal,
        options: widgetOptions(config, { assetsBase, nonce, verification: this.#verification }),
        listener: this,
      });
      return this.#end();
    } catch (thrown) {
      return await this.#failure(thrown);
    }
  }

  onWait(): void {
    this.#request.place('elsewhere');
  }

  onTurn(): void {
    this.#request.place('loading');
    // A widget of the page's own, which was here before, may have saved a user's tokens; no event tells of it.
    this.#request.store.noticeChange();
  }

  onRender(context: EventContext): void {
    if (this.#isTakenAway) return;
    // Any screen is for the user to see: "your session has expired" has a way on, too.
    this.#request.place('shown');
    if (this.#verification) forgetEmailVerification(this.#verification);
    useLinkTokens(this.#linkTokens);
    this.#host.dispatchEvent(new AfterRenderEvent(context));
    if (!isForm(context)) return;
    rememberFlow(this.#host, this.#config.flow);
    if (!this.#hasShownForm) {
      measurePhase('form', this.#start);
      this.#host.dispatchEvent(new ReadyEvent(context));
    }
    this.#hasShownForm = true;
    // A backend's user does not come back to this page.
    if (this.#config.keepsTokens) void this.#client.then((client) => this.#saveStartPage(client));
  }

  onError(context: EventContext, error: EventErrorContext, cause: SignInError | null): void {
    if (this.#isTakenAway) return;
    const code = cause?.code ?? widgetErrorCode(error);
    this.#host.dispatchEvent(new AfterErrorEvent(context, error, code, cause?.hint ?? null));
  }

  async onSuccess(result: unknown): Promise<void> {
    const { place, store } = this.#request;
    place('used');
    forgetStartPage(this.#state);
    takeAsked(this.#state);
    const outcome = widgetOutcome(result, this.#config);
    this.#outcome = outcome;
    if (outcome.leadsTo === null)
      await store.save(outcome.tokens, this.#config, this.#epoch, this.#asked);
  }

  /** What the user who is signed in was asked for. */
  get #asked(): AskedOfUser | null {
    const { user } = this.#request;
    const { acrValues, maxAge } = this.#config.oauth;
    return user && { sub: user.sub, acrValues, maxAge, epoch: this.#epoch };
  }

  #watchUser(container: HTMLElement): void {
    const { store, signal } = this.#request;
    const onUse = () => (this.#epoch = store.epoch);
    for (const type of ['input', 'keydown', 'click'])
      container.addEventListener(type, onUse, { capture: true, signal });
  }

  /** After `remove()` the widget still fires events; they are ignored. */
  get #isTakenAway(): boolean {
    return this.#request.signal.aborted;
  }

  #startEarly(client: AuthClient): EarlyStart | null {
    const config = this.#config;
    this.#dropOther(client);
    beginWithFlow(client, config.flow);
    if (config.engine !== 'oie') return null;
    return startEarly(client, config, canStartEarly(config, this.#verification !== null));
  }

  /** When the form's turn has come: before that, what is saved may be the sign-in of another tag's form. */
  #dropOther({ transactionManager }: AuthClient): void {
    const { isAnew, isResumed } = this.#request.showing;
    const saved = isAnew || isResumed || this.#verification ? null : transactionManager.load();
    const { oauth, scopes } = this.#config;
    const wanted = { ...interactOptions(oauth), scopes, ...this.#linkTokens };
    if (isAnew || (saved && !isBegunFor(saved, wanted))) transactionManager.clear();
  }

  /** "Back to sign in" begins another transaction. */
  #saveStartPage({ transactionManager }: AuthClient): void {
    const state = transactionManager.load()?.state ?? null;
    if (state !== this.#state) saveStartPage(new URL(this.#startPage, address.base()), state);
    if (state !== null && state !== this.#state && this.#asked) rememberAsked(state, this.#asked);
    this.#state = state;
  }

  #end(): FormEnd {
    const { config, store, showing } = this.#request;
    if (!this.#outcome) return { kind: 'removed' };
    const { leadsTo } = this.#outcome;
    if (leadsTo !== null) {
      if (this.#host.isConnected) address.leaveFor(leadsTo);
      return { kind: 'leaving' };
    }
    const user = store.read()?.claims;
    if (!user) return { kind: 'interrupted', error: tokensTakenAway() };
    const returnTo = returnAddress(config(), showing.startPage, address.url());
    return { kind: 'signed-in', user, returnTo };
  }

  async #failure(thrown: unknown): Promise<FormEnd> {
    const error = nameRefusedRedirectUri(toSignInError(thrown), this.#config);
    // The next form begins without what this one failed with.
    if (this.#verification) forgetEmailVerification(this.#verification);
    const refused = refusedLink(error);
    // A form without such a token would be refused again, without end.
    if (refused && Object.keys(this.#linkTokens).length > 0) {
      useLinkTokens(this.#linkTokens);
      return { kind: 'interrupted', error: refused };
    }
    // A new form would want the same file at once, without end.
    if (this.#hasShownForm && error.code !== 'widget-load-failed')
      return { kind: 'interrupted', error };
    return {
      kind: 'failed',
      error: refused ?? (await tellUntrustedOrigin(error, this.#config.issuer)),
    };
  }
}

/** The form of a user who is signed in begins with their own name. */
function forUser(config: SignInConfig, user: UserClaims | null): SignInConfig {
  const username = user && loginOf(user);
  return username === null || config.widget['username'] !== undefined
    ? config
    : { ...config, widget: { ...config.widget, username } };
}

/** The widget also "renders" that it can't start, or that the session has expired: screens without a form. */
const isForm = ({ formName, controller }: EventContext): boolean =>
  (formName ?? controller ?? 'terminal') !== 'terminal';
