import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { SignInFlow } from '../../settings/sign-in-config.js';
import type { AuthClient } from '../auth-client.js';

type IdxClient = AuthClient & Pick<OktaAuthIdxInterface, 'idx'>;

/** What each client was made with. */
const made = new WeakMap<AuthClient, ReturnType<IdxClient['idx']['getFlow']>>();

/**
 * Says where the client's next transaction begins.
 *
 * Upstream: @okta/okta-auth-js idx/run, 7.14.5
 * Why: auth-js writes the flow of each step into the client, from which the next transaction takes it: a form would begin where an earlier form, or another
 * tag's, went to.
 * Can go when: `idx.start` without a flow begins with the one that the client was made with.
 */
export function beginWithFlow(client: AuthClient, flow: SignInFlow | null): void {
  if (!('idx' in client)) return;
  const { idx } = client as IdxClient;
  if (!made.has(client)) made.set(client, idx.getFlow());
  idx.setFlow(flow ?? made.get(client) ?? 'default');
}
