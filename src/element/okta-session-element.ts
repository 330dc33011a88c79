import { html, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import type { SignInError } from '../errors/sign-in-error.js';
import type { SignInState } from '../session/sign-in-state.js';
import { SignInErrorEvent } from '../session/state-events.js';
import { greeting } from './announcement.js';
import type { OktaSessionEventMap } from '../session/okta-session.js';
import { spoken } from './own-words.js';
import { isAuthors, SessionTag, shownHint } from './session-tag.js';
import { sessionStyles } from './okta-session-element.styles.js';
import type { SignInOptions } from '../settings/sign-in-demand.js';
import { tagStyles } from './tag.styles.js';
import type { SignInCommand } from './sign-in-commands.js';
import { TagView } from './tag-view.js';

/**
 * Says who is signed in, without a form: for the header of a page. A view of the same session as `<okta-sign-in>` with the same `issuer`, `client-id` and
 * `storage`, on this page or on another. Greets by what the browser has stored, and fetches no SDK unless it is asked for something that needs it.
 *
 * @tag okta-session
 *
 * @attr {'starting' | 'completing' | 'signed-out' | 'redirecting' | 'signed-in' | 'failed'} status - Read-only: how the session stands.
 *
 * @slot loading - Shown until it is known whether a user is signed in, and while the page is being left. Default: nothing.
 * @slot signed-in - Shown to a signed-in user. `data-claim="email"` on an element in it fills in that claim, as text.
 * @slot signed-out - Shown when no user is signed in; default: a button that leads to the form.
 * @slot error - Shown instead of the element's own message where its settings are wrong.
 *
 * @fires {SignedInEvent} signed-in - The user is signed in: `detail: { user, source, returnTo }`. Bubbles, composed, cancelable.
 * @fires {SignedOutEvent} signed-out - The user is not signed in any more: `detail: { reason }`. Bubbles, composed.
 * @fires {SignInErrorEvent} error - Something failed: `error` is a SignInError with `code`, `message`, `hint` and `cause`. Does not bubble.
 * @fires {StatusChangedEvent} status-changed - The status is another: `detail: { status, previous }`.
 * @fires {TokensRenewedEvent} tokens-renewed - The tokens were renewed.
 * @fires {StepUpRequiredEvent} step-up-required - An API asks `fetch()` for more than this sign-in (RFC 9470): `detail: { acrValues, maxAge, request, isRepeatable }`. Cancelable. Default action: `signIn({ acrValues, maxAge })`, then the request once more.
 * @fires {SessionExpiringEvent} session-expiring - The user is about to be signed out: `detail: { reason, secondsLeft, signal }`. Cancelable where `reason` is `idle`: that keeps the user in.
 *
 * @csspart user - The element's own greeting of a signed-in user.
 * @csspart sign-in - The button that leads to the form.
 * @csspart sign-out - The button in `user`.
 * @csspart error - The element's own message where its settings are wrong.
 *
 * @cssproperty [--okta-sign-in-accent-color=light-dark(#1d4ed8, #93b4ff)] - Buttons.
 * @cssproperty [--okta-sign-in-error-color=light-dark(#9f1239, #fda4af)] - Text of the error.
 * @cssproperty [--okta-sign-in-radius=8px] - Corners of buttons.
 * @cssproperty [--okta-sign-in-font=inherit] - Font of what the element draws itself.
 *
 * @cssstate starting - It is not known yet whether a user is signed in.
 * @cssstate completing - A redirect back from Okta is being redeemed.
 * @cssstate signed-out - No user is signed in.
 * @cssstate redirecting - The page is about to be left.
 * @cssstate signed-in - A user is signed in.
 * @cssstate failed - Sign-in can't be offered; the error says why.
 */
export class OktaSessionElement extends SessionTag<OktaSessionEventMap> {
  static override styles = [tagStyles, sessionStyles];

  static override properties: Record<'mode' | 'signInUrl', PropertyDeclaration> = {
    mode: {},
    signInUrl: { attribute: 'sign-in-url' },
  };

  /** `embedded` (default): signing in leads to the form, on this page or at `sign-in-url`. `redirect`: to Okta's hosted page. */
  mode: 'embedded' | 'redirect' | null = null;

  /** The page with the form, to which `signIn()` and `--sign-in` lead from a page without one. An http(s) URL; relative to the document's base. */
  signInUrl: string | null = null;

  protected override readonly view = new TagView(this);
  /** Why a button could not do what it says. */
  #refusal: SignInError | null = null;

  /**
   * Shows the form of this page; without one, leaves for Okta's page with `mode="redirect"`, else for `sign-in-url`.
   *
   * @param options what this sign-in asks for beside the settings; also of a user who is signed in, who proves who they are once more (step-up) and stays
   * signed in if they give up. The new tokens replace the old ones; those of another user, or of another level, are refused.
   * @throws {SignInError} `configuration` where there is none of these
   */
  override signIn(options?: SignInOptions): Promise<void> {
    return this.view.signIn(options);
  }

  override willUpdate(changed: PropertyValues): void {
    // Other settings may lead somewhere.
    if (changed.size > 0) this.#refusal = null;
  }

  /** @internal */
  override stateChanged(state: SignInState): void {
    this.#refusal = null;
    super.stateChanged(state);
  }

  override render(): TemplateResult {
    const { state } = this.view;
    const error = this.error ?? this.#refusal;
    if (error && isAuthors(error))
      return html`<div part="error" role="alert">
        <slot name="error">${this.words.say(error)} ${spoken(shownHint(error))}</slot>
      </div>`;
    switch (state.status) {
      case 'starting':
      case 'completing':
      case 'redirecting':
        return html`<slot name="loading"></slot>`;
      case 'signed-out':
      case 'failed':
        return html`<slot name="signed-out">
          <button part="sign-in" type="button" @click=${() => this.run('--sign-in')}>${this.words.say('sign-in')}</button>
        </slot>`;
      case 'signed-in':
        return html`<slot name="signed-in">
          <span part="user">
            ${this.words.say(...greeting(state.user))}
            <button part="sign-out" type="button" @click=${() => this.run('--sign-out')}>${this.words.say('sign-out')}</button>
          </span>
        </slot>`;
    }
  }

  protected override async run(command: SignInCommand): Promise<void> {
    this.#refusal = null;
    await super.run(command).catch((thrown: unknown) => {
      this.#refusal = thrown as SignInError;
      this.requestUpdate();
      const event = new SignInErrorEvent(this.#refusal);
      this.dispatchEvent(event);
    });
  }
}
