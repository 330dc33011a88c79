import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkNonce } from '../../../src/okta/patches/check-nonce.js';
import { aClient, anIdToken } from './support/a-client.js';

/** A client whose org answers each code with an ID token of this nonce. */
function clientFor(nonce: string): ReturnType<typeof aClient> {
  const client: ReturnType<typeof aClient> = aClient((url) =>
    url.endsWith('/token')
      ? {
          access_token: anIdToken({}),
          token_type: 'Bearer',
          expires_in: 3600,
          scope: 'openid',
          id_token: anIdToken({ iss: client.options.issuer, nonce }),
        }
      : { issuer: client.options.issuer },
  );
  return client;
}

const exchange = ({ token }: ReturnType<typeof aClient>): Promise<unknown> =>
  token
    .exchangeCodeForTokens({
      authorizationCode: 'c',
      codeVerifier: 'v',
      nonce: 'sent',
      ignoreSignature: true,
    })
    .then(
      ({ tokens }) => tokens.idToken?.claims.nonce,
      (error: unknown) => error,
    );

describe('checkNonce', () => {
  it('is needed: auth-js takes an ID token with another nonce for a code', async () => {
    expect(await exchange(clientFor('another'))).to.equal('another');
  });

  it('refuses an ID token with another nonce, and takes the one that was asked for', async () => {
    const client = clientFor('another');
    checkNonce(client);
    expect(await exchange(client)).to.have.property('code', 'token-invalid');
    const sound = clientFor('sent');
    checkNonce(sound);
    expect(await exchange(sound)).to.equal('sent');
  });
});
