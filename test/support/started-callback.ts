// A sign-in that has come as far as the redirect back, without the redirect: the code is real, and so is its transaction.
import { OktaAuth } from '@okta/okta-auth-js';
import { changeAddress } from './address-changes.js';
import type { TestOrg } from './local-org.js';

export interface StartedCallback {
  readonly code: string;
  readonly state: string;
}

export async function startCallback(
  org: TestOrg,
  redirectUri = location.origin + location.pathname,
  scopes = 'openid profile email',
): Promise<StartedCallback> {
  const client = new OktaAuth({
    issuer: org.issuer,
    clientId: org.clientId,
    redirectUri,
    scopes: scopes.split(' '),
    pkce: true,
  });
  await client.idx.start();
  const { interactionCode } = await client.idx.proceed({
    username: 'ada@example.com',
    password: 'Passw0rd!',
    exchangeCodeForTokens: false,
  });
  const { state } = client.transactionManager.load() ?? {};
  if (!interactionCode || !state) throw new Error('the local org issued no interaction code');
  return { code: interactionCode, state };
}

/** A sign-in that has only begun: its transaction is saved, and no user is in. Returns its state. */
export async function startTransaction(
  org: TestOrg,
  redirectUri = location.origin + location.pathname,
): Promise<string> {
  const client = new OktaAuth({
    issuer: org.issuer,
    clientId: org.clientId,
    redirectUri,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
  });
  await client.idx.start();
  const { state } = client.transactionManager.load() ?? {};
  if (!state) throw new Error('no transaction was saved');
  return state;
}

/** Makes the page's address what it is after a redirect back. */
export function arriveWith(parameters: Record<string, string>, path = location.pathname): void {
  changeAddress({ app: 1 }, `${path}?${new URLSearchParams({ tab: '1', ...parameters })}#top`);
}
