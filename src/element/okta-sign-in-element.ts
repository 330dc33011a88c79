import { html, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { SignInError } from '../errors/sign-in-error.js';
import type { SignInOptions } from '../settings/sign-in-demand.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import type { FormPlace, SignInState, SignInStatus } from '../session/sign-in-state.js';
import { announcement, busyWord, greeting } from './announcement.js';
import type { OktaSignInEventMap } from './events.js';
import { formStyles } from './okta-sign-in-element.styles.js';
import { FormTagView } from './form-tag-view.js';
import { spoken } from './own-words.js';
import { FLAG, isAuthors, SessionTag, shownHint } from './session-tag.js';
import { tagStyles } from './tag.styles.js';
import type { SignInCommand } from './sign-in-commands.js';

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
 * @fires {StepUpRequiredEvent} step-up-required - An API asks `fetch()` for more than this sign-in (RFC 9470): `detail: { acrValues, maxAge, request, isRepeatable }`. Cancelable. Default action: `signIn({ acrValues, maxAge })`, then the request once more.
 * @fires {SessionExpiringEvent} session-expiring - The user is about to be signed out: `detail: { reason, secondsLeft, signal }`. Cancelable where `reason` is `idle`: that keeps the user in.
 *
 * @csspart form - The place of the widget.
 * @csspart loading - What is shown while the element is busy.
 * @csspart spinner - The turning ring in `loading`.
 * @csspart error - The element's own error message.
 * @csspart retry - The button in `error` that tries again.
 * @csspart hosted-page - The button in `error` that leaves for Okta's own page, where the form could not be loaded.
 * @csspart sign-in - The button that asks for the form, or for Okta's hosted page; also where the page is being left and is still there after 10 seconds.
 * @csspart step-up - The sentence above the form of a user who is signed in and has to prove more.
 * @csspart cancel - The button by which a user who is signed in does without what they were asked for.
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
 * @cssproperty [--okta-sign-in-form-color-scheme=light] - `light`, `dark` or `light dark`: of the form. These of the form are for the Identity Engine; what is not set is as Okta made it.
 * @cssproperty --okta-sign-in-form-background - Background of the form.
 * @cssproperty --okta-sign-in-form-color - Headings, labels, and what the user types into the form.
 * @cssproperty --okta-sign-in-form-muted-color - Explanations, placeholders and icons in the form.
 * @cssproperty --okta-sign-in-form-border-color - Edge of the form, and lines in it.
 * @cssproperty --okta-sign-in-form-input-background - Background of the form's fields, messages and lesser buttons.
 * @cssproperty --okta-sign-in-form-input-border-color - Edges of the form's fields and lesser buttons.
 * @cssproperty --okta-sign-in-form-link-color - Links in the form.
 * @cssproperty --okta-sign-in-form-accent-color - Main button of the form. `brand-color` is stronger.
 * @cssproperty --okta-sign-in-form-on-accent-color - Text on the main button of the form.
 * @cssproperty --okta-sign-in-form-error-color - What is wrong with a field of the form.
 * @cssproperty --okta-sign-in-form-focus-color - Edge of the form's field or button that has the focus.
 * @cssproperty --okta-sign-in-form-radius - Corners of the form, its fields and buttons.
 * @cssproperty --okta-sign-in-form-font-family - Font of the form.
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
export class OktaSignInElement extends SessionTag<OktaSignInEventMap> {
  static override styles = [tagStyles, formStyles];

  static override properties: Record<
    Exclude<keyof SignInSettings, keyof SessionTag<object>> | 'autofocus',
    PropertyDeclaration
  > = {
    mode: {},
    flow: {},
    state: {},
    codeChallenge: { attribute: 'code-challenge' },
    codeChallengeMethod: { attribute: 'code-challenge-method' },
    otp: {},
    sessionRedirect: { attribute: 'session-redirect' },
    manual: FLAG,
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
    widget: { attribute: false },
    autofocus: FLAG,
  };

  /**
   * `embedded` (default): the widget in the page, the tokens in the browser. `server`: the widget in the page, a backend redeems
   * the code. `redirect`: no widget, Okta's hosted page.
   */
  mode: 'embedded' | 'server' | 'redirect' | null = null;

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

  /** Classic engine: set Okta's session cookie and go to this URL. */
  sessionRedirect: string | null = null;

  /** Waits for `signIn()` before it shows the form. */
  manual = false;

  /** The language of the form and of the element's own words, such as `de` or `zh-TW`; the nearest that the widget has. Default: the page's, by the nearest `lang` attribute, then the browser's. */
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

  /** The `OktaSignIn` class that the page brings along, or a function that loads it. Property only. */
  widget: ((...args: never[]) => unknown) | (new (...args: never[]) => unknown) | null = null;

  /** Lets the widget take the focus when it is shown. */
  override autofocus = false;

  protected override readonly view = new FormTagView(this);
  #drawn: SignInStatus | undefined;

  /**
   * Shows the form, again after a failure, or leaves for Okta's page. Resolves once it can be used, or once that has failed; see `status`.
   *
   * @param options what this sign-in asks for beside the settings; also of a user who is signed in, who proves who they are once more (step-up) and stays
   * signed in if they give up. The new tokens replace the old ones; those of another user, or of another level, are refused.
   * @throws {SignInError} `configuration`, which names the option
   */
  override signIn(options?: SignInOptions): Promise<void> {
    return this.view.signIn(options);
  }

  override render(): TemplateResult {
    const { state } = this.view;
    const news = this.words.isReady && announcement(state);
    return html`<div class="announcement" role="status">${news ? this.words.say(...news) : nothing}</div>
      ${this.#content(state)}`;
  }

  override updated(): void {
    // The form took the focus with it: a keyboard's next Tab must not start at the top of the page.
    const { state } = this.view;
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
          ${this.#form(state, state.form)}
          <slot name="signed-out">${state.form === 'waiting' ? this.#signInButton() : nothing}</slot>`;
      case 'signed-in':
        return html`<div class="entrance" tabindex="-1">
          <slot name="signed-in">
            <p part="user">
              ${this.words.say(...greeting(state.user))}
              <button part="sign-out" type="button" command="--sign-out" @click=${() => this.run('--sign-out')}>${this.words.say('sign-out')}</button>
            </p>
          </slot>
        </div>
        ${state.form ? this.#stepUp(state, state.form) : nothing}`;
    }
  }

  #form(state: SignInState, place: FormPlace): TemplateResult {
    return html`<div part="form" data-place=${place}>
      ${busyWord(state) ? this.#loading(state) : nothing}
      <slot name="widget"></slot>
    </div>`;
  }

  /** What a user who is signed in is asked for. */
  #stepUp(state: SignInState, place: FormPlace): TemplateResult {
    return html`<p part="step-up">${this.words.say('step-up')}</p>
      ${this.error ? this.#error(this.error) : nothing} ${this.#form(state, place)}
      <button part="cancel" type="button" @click=${() => this.view.giveUp()}>${this.words.say('cancel')}</button>`;
  }

  #signInButton(): TemplateResult {
    return html`<button part="sign-in" type="button" @click=${() => this.run('--sign-in')}>${this.words.say('sign-in')}</button>`;
  }

  #loading(state: SignInState): TemplateResult {
    const word = busyWord(state);
    return html`<div part="loading">
      <slot name="loading"><span part="spinner"></span><span aria-hidden="true">${word && this.words.say(word)}</span></slot>
    </div>`;
  }

  #error(error: SignInError): TemplateResult {
    const hint = shownHint(error);
    // What stands in the page does not change by itself; what the org said may.
    const { state } = this.view;
    const hasNoForm = state.status === 'failed' || ('form' in state && state.form === 'waiting');
    const canRetry = hasNoForm && (!isAuthors(error) || error.cause !== undefined);
    return html`<div part="error" role="alert">
      <slot name="error">
        <p>${this.words.say(error)}</p>
        ${hint ? html`<p>${spoken(hint)}</p>` : nothing}
      </slot>
      ${canRetry ? html`<button part="retry" type="button" @click=${() => this.run('--sign-in')}>${this.words.say('try-again')}</button>` : nothing}
      ${
        canRetry && error.code === 'widget-load-failed' && this.view.mayLeaveForHostedPage
          ? html`<button part="hosted-page" type="button" @click=${async () => (await this.view.session()).happen({ type: 'asked-for-hosted-page', isByUser: true, demand: null })}>${this.words.say('hosted-page')}</button>`
          : nothing
      }
    </div>`;
  }

  protected override run(command: SignInCommand): Promise<void> {
    return super.run(command).catch(() => undefined); // The error is shown and fired.
  }
}
