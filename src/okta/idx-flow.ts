import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { SignInFlow } from '../settings/sign-in-config.js';
import type { AuthClient } from './auth-client.js';

type IdxClient = AuthClient & Pick<OktaAuthIdxInterface, 'idx'>;

/** What each client was made with; auth-js itself writes over it with every step (idx/run, 7.14.5). */
const made = new WeakMap<AuthClient, ReturnType<IdxClient['idx']['getFlow']>>();

/** Where the client's next transaction begins. Without this it would begin where an earlier form, or another tag's, went to. */
export function beginWithFlow(client: AuthClient, flow: SignInFlow | null): void {
  if (!('idx' in client)) return;
  const { idx } = client as IdxClient;
  if (!made.has(client)) made.set(client, idx.getFlow());
  idx.setFlow(flow ?? made.get(client) ?? 'default');
}
