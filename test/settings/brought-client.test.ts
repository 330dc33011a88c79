import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { broughtClient } from '../../src/settings/brought-client.js';

describe('broughtClient', () => {
  it('is none where none is given', () => {
    for (const value of [null, undefined]) expect(broughtClient(value)).to.equal(null);
  });

  it('has what the client was made with', () => {
    const options = {
      issuer: 'i',
      clientId: 'c',
      redirectUri: 'r',
      postLogoutRedirectUri: 'p',
      scopes: ['openid'],
    };
    for (const more of [
      {},
      { _oktaUserAgent: {} },
      { _oktaUserAgent: { getVersion: () => '7.14.5' } },
    ]) {
      const client = { options, tokenManager: {}, ...more };
      expect(broughtClient(client)).to.deep.equal({ client, ...options, dpop: false });
    }
    expect(broughtClient({ options: { dpop: true }, tokenManager: {} })?.dpop).to.equal(true);
  });

  it('refuses what is no OktaAuth', () => {
    const like = Object.assign(() => null, { options: {}, tokenManager: {} });
    for (const value of ['x', 7, {}, { options: {} }, { tokenManager: {} }, like])
      expect(() => broughtClient(value)).to.throw(SignInError, 'check authClient.');
  });

  it('refuses the next major version where there is a widget', () => {
    const client = (version: string) => ({
      options: {},
      tokenManager: {},
      _oktaUserAgent: { getVersion: () => version },
    });
    for (const version of ['8.0.0', '10.1.0'])
      expect(() => broughtClient(client(version))).to.throw(SignInError, 'check authClient.');
    expect(broughtClient(client('8.0.1'), false)).not.to.equal(null);
    expect(broughtClient(client('7.99.0'))).not.to.equal(null);
  });
});
