import { describe, it } from 'node:test';
import { expect } from 'chai';
import { leaveRenewalsToStore } from '../../../src/okta/patches/leave-renewals-to-store.js';
import { importFromAuthJs } from '../../support/upstream.js';
import { aClient, anIdToken } from './support/a-client.js';

type Client = ReturnType<typeof aClient>;
type Renew = (client: Client, params: object, refreshToken: object) => Promise<unknown>;

/** The refresh token that lies in storage when a renewal is over. */
async function keptAfterRenewal(mend: (client: Client) => void): Promise<string | undefined> {
  const { renewTokensWithRefresh } = await importFromAuthJs<{ renewTokensWithRefresh: Renew }>(
    'oidc/renewTokensWithRefresh.js',
  );
  const client: Client = aClient((url) =>
    url.endsWith('/token')
      ? {
          access_token: anIdToken({}),
          token_type: 'Bearer',
          expires_in: 3600,
          scope: 'openid',
          refresh_token: 'r2',
          id_token: anIdToken({ iss: client.options.issuer }),
        }
      : { issuer: client.options.issuer },
  );
  const { issuer } = client.options;
  const refreshToken = {
    refreshToken: 'r1',
    expiresAt: Date.now() / 1000 + 3600,
    authorizeUrl: issuer,
    tokenUrl: `${issuer}/v1/token`,
    issuer,
    scopes: ['openid', 'offline_access'],
  };
  client.tokenManager.setTokens({ refreshToken });
  mend(client);
  await renewTokensWithRefresh(
    client,
    { scopes: ['openid'], responseType: ['token', 'id_token'], ignoreSignature: true },
    refreshToken,
  );
  const kept = client.tokenManager.getTokensSync().refreshToken?.refreshToken;
  client.tokenManager.clear();
  return kept;
}

describe('leaveRenewalsToStore', () => {
  it('is needed: auth-js writes the new refresh token before its caller has it', async () => {
    expect(await keptAfterRenewal(() => undefined)).to.equal('r2');
  });

  it('has a renewal write nothing', async () => {
    expect(await keptAfterRenewal(leaveRenewalsToStore)).to.equal('r1');
  });
});
