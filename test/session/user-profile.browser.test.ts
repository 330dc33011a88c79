import { expect } from '@open-wc/testing';
import type { Tokens } from '@okta/okta-auth-js';
import type { AuthClient } from '../../src/okta/auth-client.js';
import { withProfile } from '../../src/session/user-profile.js';

const tokens = (claims: object) =>
  ({
    accessToken: { accessToken: 'a' },
    idToken: { idToken: 'i', claims: { sub: 'u', ...claims } },
  }) as unknown as Tokens;

/** A client whose userinfo answers with `profile`, or fails; counts how often it is asked. */
function clientWith(profile: object | Error) {
  const asked = { times: 0 };
  const getUserInfo = () => {
    asked.times++;
    return profile instanceof Error
      ? Promise.reject(profile)
      : Promise.resolve({ sub: 'u', headers: {}, ...profile });
  };
  return { asked, client: { token: { getUserInfo } } as unknown as Pick<AuthClient, 'token'> };
}

describe('withProfile', () => {
  it('completes a thin ID token’s claims, without the HTTP headers that auth-js adds', async () => {
    const { client } = clientWith({ email: 'e', name: 'N' });
    const { idToken } = await withProfile(tokens({}), client, ['openid', 'email']);
    expect(idToken?.claims).to.deep.equal({ sub: 'u', email: 'e', name: 'N' });
  });

  it('lets what the ID token says win', async () => {
    const { client } = clientWith({ email: 'userinfo', name: 'N' });
    const { idToken } = await withProfile(tokens({ email: 'signed' }), client, [
      'email',
      'profile',
    ]);
    expect(idToken?.claims).to.deep.include({ email: 'signed', name: 'N' });
  });

  it('asks nothing where the ID token says all that the scopes promise', async () => {
    const { asked, client } = clientWith({});
    await withProfile(tokens({ email: 'e' }), client, ['openid', 'email']);
    await withProfile(tokens({}), client, ['openid']);
    expect(asked.times).to.equal(0);
  });

  it('goes on without where userinfo fails', async () => {
    const { client } = clientWith(new Error('down'));
    const given = tokens({});
    expect(await withProfile(given, client, ['email'])).to.equal(given);
  });

  it('keeps no claim that is no text where text belongs, whoever says it', async () => {
    const strange = { toString: 1 };
    const { client } = clientWith({ email: ['e'], name: 'N', groups: ['a'] });
    const { idToken } = await withProfile(tokens({ name: strange }), client, ['profile']);
    expect(idToken?.claims).to.deep.equal({ sub: 'u', name: 'N', groups: ['a'] });
  });
});
