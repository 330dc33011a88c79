import { describe, it } from 'node:test';
import { expect } from 'chai';
import { leaveLevelsToStore } from '../../../src/okta/patches/leave-levels-to-store.js';
import { aClient, anIdToken } from './support/a-client.js';

/** A client that asks for two levels, and whose org answers with the second. */
function client(): ReturnType<typeof aClient> {
  const made: ReturnType<typeof aClient> = aClient((url) =>
    url.endsWith('/token')
      ? {
          access_token: anIdToken({}),
          token_type: 'Bearer',
          expires_in: 3600,
          scope: 'openid',
          id_token: anIdToken({ iss: made.options.issuer, acr: 'b' }),
        }
      : { issuer: made.options.issuer },
  );
  made.options.acrValues = 'a b';
  return made;
}

const exchange = ({ token }: ReturnType<typeof aClient>): Promise<unknown> =>
  token
    .exchangeCodeForTokens({
      authorizationCode: 'c',
      codeVerifier: 'v',
      acrValues: 'a b',
      ignoreSignature: true,
    })
    .then(
      ({ tokens }) => tokens.idToken?.claims.acr,
      (error: unknown) => (error as Error).message,
    );

describe('leaveLevelsToStore', () => {
  it('is needed: auth-js refuses one of several levels that were asked for', async () => {
    expect(await exchange(client())).to.match(/acr \[b\] does not match acr_values \[a b\]/);
  });

  it('takes it, whether the client was made for them or the code', async () => {
    const mended = client();
    leaveLevelsToStore(mended);
    expect(await exchange(mended)).to.equal('b');
  });
});
