import type { Provider } from 'oidc-provider';
import type { SignIn, Transaction } from '../idx/transaction.js';
import { GRANT_LIFETIME, type SignInRecords } from './sign-in-records.js';

/** Issues interaction codes: a grant and an authorization code of oidc-provider, bound to what `/v1/interact` was told. */
export async function issueInteractionCode(
  provider: Provider, signIns: SignInRecords, { request }: Transaction, { userId, amr, idp }: SignIn,
): Promise<string> {
  const client = await provider.Client.find(request.clientId);
  if (!client) throw new Error(`no client "${request.clientId}"`);
  const scope = request.scopes.join(' ');
  const grant = new provider.Grant({ accountId: userId, clientId: request.clientId });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  const authTime = Math.floor(Date.now() / 1000);
  signIns.set(grantId, { userId, amr, idp, authTime }, GRANT_LIFETIME);
  const code = new provider.AuthorizationCode({
    accountId: userId,
    client,
    grantId,
    gty: 'authorization_code',
    redirectUri: request.redirectUri,
    scope,
    codeChallenge: request.codeChallenge,
    codeChallengeMethod: 'S256',
    authTime,
    claims: {},
    ...(amr.length === 0 ? {} : { amr: [...amr] }),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  });
  return code.save();
}
