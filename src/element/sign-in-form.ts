import type { Tokens } from '@okta/okta-auth-js';
import { assetsBase } from '../browser/assets-base.js';
import { loadAuthClient } from '../browser/load-auth-client.js';
import { tellUntrustedOrigin } from '../browser/probe-origin.js';
import { forgetSignInOrigin, saveSignInOrigin } from '../browser/sign-in-origin.js';
import type { TokenStore } from '../browser/token-store.js';
import { renderWidget } from '../browser/widget-renderer.js';
import { nameRefusedRedirectUri } from '../core/refused-redirect-uri.js';
import type { SignInConfig } from '../core/sign-in-config.js';
import type { SignInError } from '../core/sign-in-error.js';
import type { FormPlace } from '../core/sign-in-state.js';
import { toSignInError } from '../core/to-sign-in-error.js';
import { widgetOptions } from '../core/widget-options.js';
import { AfterErrorEvent, AfterRenderEvent, ReadyEvent } from './events.js';

export interface FormRequest {
  readonly host: HTMLElement;
  readonly container: HTMLElement;
  readonly config: SignInConfig;
  readonly store: TokenStore;
  readonly signal: AbortSignal;
  /** The page to return to, should a step of the sign-in leave this one. */
  readonly origin: string;
  readonly place: (form: FormPlace) => void;
}

export type FormOutcome =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'removed' }
  /** The form was in use when it failed: another one is worth a try. */
  | { readonly kind: 'interrupted'; readonly error: SignInError }
  /** No form could be shown. */
  | { readonly kind: 'failed'; readonly error: SignInError };

/** Shows one widget and tells how it ended. Never rejects. */
export async function showForm({ host, container, config, store, signal, origin, place }: FormRequest): Promise<FormOutcome> {
  const seen = { form: false, tokens: false, state: null as string | null };
  const client = loadAuthClient(config);
  /** A widget that is on its way out still speaks. */
  const live = <T extends unknown[]>(listener: (...args: T) => unknown) => (...args: T): void => {
    if (!signal.aborted) listener(...args);
  };
  try {
    await renderWidget({
      container,
      client,
      signal,
      options: widgetOptions(config, { assetsBase, nonce: host.nonce }),
      onWait: () => place('elsewhere'),
      onTurn: () => place('loading'),
      onRender: live((context) => {
        // Any screen is for the user to see: "your session has expired" has a way on, too.
        place('shown');
        host.dispatchEvent(new AfterRenderEvent(context));
        if (!isForm(context.formName)) return;
        if (!seen.form) host.dispatchEvent(new ReadyEvent(context));
        seen.form = true;
        void client.then(({ transactionManager }) => {
          // "Back to sign in" begins another transaction.
          const state = transactionManager.load()?.state ?? null;
          if (state !== seen.state) saveSignInOrigin(new URL(origin), state);
          seen.state = state;
        });
      }),
      onError: live((context, error) => host.dispatchEvent(new AfterErrorEvent(context, error))),
      onTokens: (tokens: Tokens) => {
        seen.tokens = true;
        place('used');
        forgetSignInOrigin(seen.state);
        return store.save(tokens, host);
      },
    });
    return { kind: seen.tokens ? 'signed-in' : 'removed' };
  } catch (thrown) {
    const error = nameRefusedRedirectUri(toSignInError(thrown), config);
    if (seen.form) return { kind: 'interrupted', error };
    return { kind: 'failed', error: await tellUntrustedOrigin(error, config.issuer) };
  }
}

/** The widget also "renders" that it can't start, or that the session has expired: screens without a form. */
const isForm = (formName: unknown): boolean => typeof formName === 'string' && formName !== 'terminal';
