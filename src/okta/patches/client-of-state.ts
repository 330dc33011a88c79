import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { AuthClient } from '../auth-client.js';
import { derived } from '../../page/derived.js';

type Options = { readonly state?: string } | undefined;

/**
 * The client for a widget that finishes the sign-in of this `state`, which another tab may have begun. The client's own options, which the page and later
 * forms share, stay as they are.
 *
 * Upstream: @okta/okta-signin-widget v2/client/emailVerifyCallback, 7.49.0
 * Why: the widget names no state when it looks for the sign-in or goes on with it. auth-js then takes `options.state`, or the latest sign-in of this tab.
 * Can go when: the widget hands its option `state` on.
 */
export function clientOfState(client: AuthClient, state: string): AuthClient {
  const { idx } = client as AuthClient & Partial<Pick<OktaAuthIdxInterface, 'idx'>>;
  if (!idx) return client;
  // "Back to sign in" ends it, and begins another.
  const withState = <T extends Options>(options: T) => ({
    ...(client.transactionManager.load({ state })?.state === state && { state }),
    ...options,
  });
  return derived(client, {
    idx: derived(idx, {
      getSavedTransactionMeta: (options?: Options) =>
        idx.getSavedTransactionMeta(withState(options) as never),
      proceed: (options?: Options) => idx.proceed(withState(options) as never),
    }),
  });
}
