import type { EventContext } from '../widget/event-context.js';
import { clientOfState } from '../okta/patches/client-of-state.js';
import { canStartEarly, startEarly } from '../okta/early-start.js';
import { emailVerification, forgetEmailVerification } from '../session/email-verification.js';
import { beginWithFlow } from '../okta/patches/begin-with-flow.js';
import { unusedLinkTokens, useLinkTokens } from '../okta/link-tokens.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { assetsBaseOf, loadWidget } from '../widget/load-widget.js';
import { tellUntrustedOrigin } from '../page/probe-origin.js';
import { forgetSignInOrigin, saveSignInOrigin } from '../okta/sign-in-origin.js';
import { measured, measurePhase } from '../page/timing.js';
import type { FormEnd } from '../session/machine.js';
import type { FormRequest } from '../session/member.js';
import { tokensTakenAway } from '../errors/session-errors.js';
import { returnAddress } from '../settings/return-url.js';
import { address } from '../page/address.js';
import { renderWidget } from '../widget/widget-renderer.js';
import { widgetOutcome } from '../widget/widget-outcome.js';
import { isBegunFor } from '../okta/begun-transaction.js';
import { interactOptions } from '../okta/interact-options.js';
import { nameRefusedRedirectUri } from '../errors/refused-redirect-uri.js';
import { refusedLink } from '../errors/refused-link.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { widgetErrorCode } from '../errors/widget-error-code.js';
import { WidgetSlot } from '../widget/widget-slot.js';
import { widgetOptions } from '../widget/widget-options.js';
import { firstFlow, rememberFlow } from '../widget/first-flow.js';
import { AfterErrorEvent, AfterRenderEvent, ReadyEvent } from './form-events.js';

/** Shows one widget in `host`, and tells how it ended. Never rejects. */
async function showForm(
  host: HTMLElement,
  container: HTMLElement,
  { config: settings, store, signal, showing, place }: FormRequest,
): Promise<FormEnd> {
  const { isAnew, isResumed } = showing;
  const config = { ...settings(), flow: firstFlow(host, settings().flow) };
  // First what the URL brings, then where the user returns to: a code must not come back with it.
  const verification = emailVerification(config);
  const origin = showing.origin ?? address.url().href;
  const { epoch } = store;
  const seen = {
    form: false,
    tokens: false,
    leadsTo: null as string | null,
    state: null as string | null,
  };
  const start = performance.now();
  const assetsBase = assetsBaseOf(config);
  const linkTokens = unusedLinkTokens(config.oauth);
  const client = measured('sdk', loadAuthClient(config)).then((authClient) =>
    verification ? clientOfState(authClient, verification.state) : authClient,
  );
  /** When the form's turn has come: before that, what is saved may be the sign-in of another tag's form. */
  const dropOther = ({ transactionManager }: Awaited<typeof client>): void => {
    const saved = isAnew || isResumed || verification ? null : transactionManager.load();
    const wanted = { ...interactOptions(config.oauth), scopes: config.scopes, ...linkTokens };
    if (isAnew || (saved && !isBegunFor(saved, wanted))) transactionManager.clear();
  };
  /** After `remove()` the widget still fires events; they are ignored. */
  const live =
    <T extends unknown[]>(listener: (...args: T) => unknown) =>
    (...args: T): void => {
      if (!signal.aborted) listener(...args);
    };
  try {
    await renderWidget({
      container,
      client,
      startEarly: (authClient) => {
        dropOther(authClient);
        beginWithFlow(authClient, config.flow);
        return config.engine === 'oie'
          ? startEarly(authClient, config, canStartEarly(config, verification !== null))
          : null;
      },
      loadWidget: () => loadWidget(config, host.nonce),
      assetsBase,
      signal,
      options: widgetOptions(config, { assetsBase, nonce: host.nonce, verification }),
      onWait: () => place('elsewhere'),
      onTurn: () => {
        place('loading');
        store.noticeChange(); // A widget of the page's own, which was here before, may have saved a user's tokens; no event tells of it.
      },
      onRender: live((context) => {
        // Any screen is for the user to see: "your session has expired" has a way on, too.
        place('shown');
        if (verification) forgetEmailVerification(verification);
        useLinkTokens(linkTokens);
        host.dispatchEvent(new AfterRenderEvent(context));
        if (!isForm(context)) return;
        rememberFlow(host, config.flow);
        if (!seen.form) {
          measurePhase('form', start);
          host.dispatchEvent(new ReadyEvent(context));
        }
        seen.form = true;
        if (!config.keepsTokens) return; // They don't come back to this page.
        void client.then(({ transactionManager }) => {
          // "Back to sign in" begins another transaction.
          const state = transactionManager.load()?.state ?? null;
          if (state !== seen.state) saveSignInOrigin(new URL(origin, document.baseURI), state);
          seen.state = state;
        });
      }),
      onError: live((context, error) =>
        host.dispatchEvent(new AfterErrorEvent(context, error, widgetErrorCode(error))),
      ),
      onSuccess: async (result) => {
        place('used');
        forgetSignInOrigin(seen.state);
        const outcome = widgetOutcome(result, config);
        seen.leadsTo = outcome.leadsTo;
        if (outcome.leadsTo !== null) return;
        seen.tokens = true;
        await store.save(outcome.tokens, config, epoch);
      },
    });
    if (seen.leadsTo !== null) {
      if (host.isConnected) address.leaveFor(seen.leadsTo);
      return { kind: 'leaving' };
    }
    if (!seen.tokens) return { kind: 'removed' };
    const user = store.read()?.claims;
    return user
      ? {
          kind: 'signed-in',
          user,
          returnTo: returnAddress(settings(), showing.origin, address.url()),
        }
      : { kind: 'interrupted', error: tokensTakenAway() };
  } catch (thrown) {
    const error = nameRefusedRedirectUri(toSignInError(thrown), config);
    if (verification) forgetEmailVerification(verification); // It failed with this: the next form begins without.
    // The next form begins without the link.
    const refused = refusedLink(error);
    if (refused) {
      useLinkTokens(linkTokens);
      return { kind: 'interrupted', error: refused };
    }
    if (seen.form) return { kind: 'interrupted', error };
    return { kind: 'failed', error: await tellUntrustedOrigin(error, config.issuer) };
  }
}

/** The widget also "renders" that it can't start, or that the session has expired: screens without a form. */
const isForm = ({ formName, controller }: EventContext): boolean =>
  (formName ?? controller ?? 'terminal') !== 'terminal';

/** The form of one tag. */
export class FormView {
  readonly #host: HTMLElement;
  readonly #slot: WidgetSlot;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#slot = new WidgetSlot(host);
  }

  /** Shows the form until it has ended, or is not wanted any more. Never rejects. */
  async show(request: FormRequest): Promise<FormEnd> {
    const { signal } = request;
    const container = this.#slot.open();
    signal.addEventListener('abort', () => this.#slot.close());
    const end = await showForm(this.#host, container, request);
    if (!signal.aborted) this.#slot.close();
    return end;
  }
}
