import type { EventContext } from '../widget/event-context.js';
import { clientOfState } from '../okta/patches/client-of-state.js';
import { canStartEarly, startEarly } from '../okta/early-start.js';
import { forgetEmailVerification } from '../session/email-verification.js';
import { beginWithFlow } from '../okta/patches/begin-with-flow.js';
import { unusedLinkTokens, useLinkTokens } from '../okta/link-tokens.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { assetsBaseOf, loadWidget } from '../widget/load-widget.js';
import { tellUntrustedOrigin } from '../page/probe-origin.js';
import { forgetSignInOrigin, saveSignInOrigin } from '../okta/sign-in-origin.js';
import { measured, measurePhase } from '../page/timing.js';
import type { TokenStore } from '../session/token-store.js';
import { renderWidget } from '../widget/widget-renderer.js';
import { widgetOutcome } from '../widget/widget-outcome.js';
import { isBegunFor } from '../okta/begun-transaction.js';
import { interactOptions } from '../okta/interact-options.js';
import { nameRefusedRedirectUri } from '../errors/refused-redirect-uri.js';
import { refusedLink } from '../errors/refused-link.js';
import type { EmailVerification, SignInConfig } from '../settings/sign-in-config.js';
import { type SignInError } from '../errors/sign-in-error.js';
import type { FormPlace } from '../session/sign-in-state.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { widgetErrorCode } from '../errors/widget-error-code.js';
import { widgetOptions } from '../widget/widget-options.js';
import { firstFlow, rememberFlow } from '../widget/first-flow.js';
import { AfterErrorEvent, AfterRenderEvent, ReadyEvent } from './form-events.js';

export interface FormRequest {
  readonly host: HTMLElement;
  readonly container: HTMLElement;
  readonly config: SignInConfig;
  readonly store: TokenStore;
  readonly signal: AbortSignal;
  /** The page to return to, should a step of the sign-in leave this one. */
  readonly origin: string;
  readonly verification: EmailVerification | null;
  /** A transaction of before, which may have ended long ago, is not taken up. */
  readonly isAnew: boolean;
  /** Okta sent the user back to go on with the transaction of before. */
  readonly isResumed: boolean;
  readonly place: (form: FormPlace) => void;
}

export type FormOutcome =
  | { readonly kind: 'signed-in' }
  /** The sign-in goes on there: at the backend, or at Okta. */
  | { readonly kind: 'leaving'; readonly url: string }
  | { readonly kind: 'removed' }
  /** The form was in use when it failed: another one is worth a try. */
  | { readonly kind: 'interrupted'; readonly error: SignInError }
  /** No form could be shown. */
  | { readonly kind: 'failed'; readonly error: SignInError };

/** Shows one widget and tells how it ended. Never rejects. */
export async function showForm({ host, container, config: settings, store, signal, origin, verification, isAnew, isResumed, place }: FormRequest): Promise<FormOutcome> {
  const config = { ...settings, flow: firstFlow(host, settings.flow) };
  const seen = { form: false, tokens: false, leadsTo: null as string | null, state: null as string | null };
  const start = performance.now();
  const assetsBase = assetsBaseOf(config);
  const linkTokens = unusedLinkTokens(config.oauth);
  const client = measured('sdk', loadAuthClient(config)).then((authClient) => (verification ? clientOfState(authClient, verification.state) : authClient));
  /** When the form's turn has come: before that, what is saved may be the sign-in of another tag's form. */
  const dropOther = ({ transactionManager }: Awaited<typeof client>): void => {
    const saved = isAnew || isResumed || verification ? null : transactionManager.load();
    const wanted = { ...interactOptions(config.oauth), scopes: config.scopes, ...linkTokens };
    if (isAnew || (saved && !isBegunFor(saved, wanted))) transactionManager.clear();
  };
  /** A widget that is on its way out still speaks. */
  const live = <T extends unknown[]>(listener: (...args: T) => unknown) => (...args: T): void => {
    if (!signal.aborted) listener(...args);
  };
  try {
    await renderWidget({
      container,
      client,
      startEarly: (authClient) => {
        dropOther(authClient);
        beginWithFlow(authClient, config.flow);
        return config.engine === 'oie' ? startEarly(authClient, config, canStartEarly(config, verification !== null)) : null;
      },
      loadWidget: () => loadWidget(config, host.nonce),
      assetsBase,
      signal,
      options: widgetOptions(config, { assetsBase, nonce: host.nonce, verification }),
      onWait: () => place('elsewhere'),
      onTurn: () => {
        place('loading');
        store.noticeChange(); // The page's own widget, which was here, tells nobody that it signed someone in.
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
      onError: live((context, error) => host.dispatchEvent(new AfterErrorEvent(context, error, widgetErrorCode(error)))),
      onSuccess: async (result) => {
        place('used');
        forgetSignInOrigin(seen.state);
        const outcome = widgetOutcome(result, config);
        seen.leadsTo = outcome.leadsTo;
        if (outcome.leadsTo !== null) return;
        seen.tokens = true;
        await store.save(outcome.tokens, signal, config);
      },
    });
    if (seen.leadsTo !== null) return { kind: 'leaving', url: seen.leadsTo };
    return { kind: seen.tokens ? 'signed-in' : 'removed' };
  } catch (thrown) {
    const error = nameRefusedRedirectUri(toSignInError(thrown), config);
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
const isForm = ({ formName, controller }: EventContext): boolean => (formName ?? controller ?? 'terminal') !== 'terminal';
