import { describe, it } from 'node:test';
import { expect } from 'chai';
import { logoutUrl } from '../../src/settings/logout-url.js';

const asked = { idToken: 'a.b.c', postLogoutRedirectUri: 'https://app.example/bye?x=1' };

describe('logoutUrl', () => {
  it('goes to the authorization server with the hint and the way back', () => {
    const url = new URL(logoutUrl({ issuer: 'https://o.okta.com/oauth2/default', ...asked }));
    expect(url.origin + url.pathname).to.equal('https://o.okta.com/oauth2/default/v1/logout');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      id_token_hint: 'a.b.c',
      post_logout_redirect_uri: 'https://app.example/bye?x=1',
    });
  });

  it('adds /oauth2 where the issuer is the org itself', () => {
    expect(logoutUrl({ issuer: 'https://o.okta.com', ...asked })).to.match(
      /^https:\/\/o\.okta\.com\/oauth2\/v1\/logout\?/,
    );
  });
});
