import { describe, it } from 'node:test';
import { expect } from 'chai';
import { renewalFault, tokensFault } from '../../../src/okta/answers/tokens-fault.js';
import { clientId, goodTokens, issuer, now, spoilt } from './support/good-answers.js';

const demands = { issuer, clientId, dpop: false, maxAge: null, now };
const seconds = now / 1000;

describe('tokensFault', () => {
  it('finds nothing in what a sign-in brings, with and without a refresh token', () => {
    expect(tokensFault(goodTokens(), demands)).to.equal(null);
    expect(tokensFault({ ...goodTokens(), refreshToken: undefined }, demands)).to.equal(null);
    expect(tokensFault(spoilt('accessToken', { tokenType: 'bearer' }), demands)).to.equal(null);
    expect(
      tokensFault(spoilt('accessToken', { tokenType: 'DPoP' }), { ...demands, dpop: true }),
    ).to.equal(null);
    expect(
      tokensFault(spoilt('idToken', {}, { aud: [clientId], azp: clientId }), demands),
    ).to.equal(null);
    expect(
      tokensFault(spoilt('idToken', {}, { aud: ['other', clientId], azp: clientId }), demands),
    ).to.equal(null);
  });

  it('refuses half an answer', () => {
    const { accessToken, idToken } = goodTokens();
    for (const tokens of [
      {},
      null,
      [],
      { accessToken },
      { idToken },
      { accessToken, idToken: 'x' },
    ])
      expect(tokensFault(tokens, demands), JSON.stringify(tokens)).to.contain(
        'no ID token or no access token',
      );
  });

  it('refuses what is no token, and a kind of token that was not asked for', () => {
    for (const text of ['', 'a b', 'a\nb', 7, {}]) {
      expect(
        tokensFault(spoilt('accessToken', { accessToken: text }), demands),
        JSON.stringify(text),
      ).to.equal('a token is no token');
      expect(
        tokensFault(spoilt('idToken', { idToken: text }), demands),
        JSON.stringify(text),
      ).to.equal('a token is no token');
      expect(
        tokensFault(
          { ...goodTokens(), refreshToken: { ...goodTokens().refreshToken, refreshToken: text } },
          demands,
        ),
        JSON.stringify(text),
      ).to.equal('the refresh token is no token');
    }
    for (const type of ['mac', 'DPoP', 'BearerX', 'xBearer', '', undefined, {}, ['Bearer']])
      expect(
        tokensFault(spoilt('accessToken', { tokenType: type }), demands),
        JSON.stringify(type),
      ).to.contain('token_type');
    for (const type of ['xDPoP', 'DPoPx', ['DPoP']])
      expect(
        tokensFault(spoilt('accessToken', { tokenType: type }), { ...demands, dpop: true }),
        JSON.stringify(type),
      ).to.contain('token_type');
  });

  it('refuses tokens that have ended, or do not say when they will', () => {
    for (const end of [seconds, seconds - 1, null, NaN, undefined, String(seconds + 3600)])
      expect(tokensFault(spoilt('accessToken', { expiresAt: end }), demands), String(end)).to.be.a(
        'string',
      );
    expect(tokensFault(spoilt('accessToken', {}, { exp: seconds }), demands)).to.contain('ended');
    for (const claims of [{ exp: undefined }, { exp: '2099' }, { iat: undefined }, { iat: null }])
      expect(
        tokensFault(spoilt('idToken', {}, claims), demands),
        JSON.stringify(claims),
      ).to.contain('how long it holds');
  });

  it('refuses tokens of another issuer, client or party', () => {
    for (const claims of [
      { iss: `${issuer}/` },
      { iss: undefined },
      { aud: 'other' },
      { aud: [] },
      { aud: [clientId, 'other'] },
      { aud: [clientId, 'other'], azp: 'other' },
      { azp: 'other' },
      { azp: '' },
      { sub: undefined },
      { sub: 7 },
    ]) {
      expect(
        tokensFault(spoilt('idToken', {}, claims), demands),
        JSON.stringify(claims),
      ).to.contain('not for this');
    }
    for (const claims of [{ iss: 'https://evil.example' }, { cid: 'other' }])
      expect(
        tokensFault(spoilt('accessToken', {}, claims), demands),
        JSON.stringify(claims),
      ).to.contain('not for this');
  });

  it('asks for `auth_time`, and how long ago it is, only where `maxAge` was asked', () => {
    const aged = (authTime: unknown) => spoilt('idToken', {}, { auth_time: authTime });
    expect(tokensFault(aged(undefined), demands)).to.equal(null);
    expect(tokensFault(aged(seconds - 100), { ...demands, maxAge: 60 })).to.equal(null);
    expect(tokensFault(aged(seconds), { ...demands, maxAge: 0 })).to.equal(null);
    expect(tokensFault(aged(seconds - 360), { ...demands, maxAge: 60 })).to.equal(null);
    expect(tokensFault(aged(String(seconds)), { ...demands, maxAge: 60 })).to.contain(
      '`auth_time`',
    );
    expect(tokensFault(aged(seconds + 300), { ...demands, maxAge: 60 })).to.equal(null);
    for (const strange of [undefined, null, 'now', seconds - 361, 0, seconds + 301, now, 1e300, -1])
      expect(tokensFault(aged(strange), { ...demands, maxAge: 60 }), String(strange)).to.contain(
        'maxAge',
      );
  });
});

describe('renewalFault', () => {
  const before = goodTokens(10, 'old');

  it('finds nothing in tokens that end later, or in the same second', () => {
    expect(renewalFault(goodTokens(), before, demands)).to.equal(null);
    expect(renewalFault(goodTokens(3600), goodTokens(3600, 'old'), demands)).to.equal(null);
    expect(renewalFault({ ...goodTokens(), refreshToken: undefined }, before, demands)).to.equal(
      null,
    );
  });

  it('lets a renewal be older than `maxAge`: it has the time of the sign-in', () => {
    expect(
      renewalFault(spoilt('idToken', {}, { auth_time: 1 }), before, { ...demands, maxAge: 60 }),
    ).to.equal(null);
  });

  it('refuses nothing, half of it, the same again, and what ends earlier', () => {
    const { accessToken, idToken } = goodTokens();
    for (const renewed of [
      {},
      { accessToken },
      { idToken },
      goodTokens(3600, 'old'),
      spoilt('accessToken', {}, { exp: seconds + 5 }),
      spoilt('idToken', {}, { exp: seconds + 5 }),
    ]) {
      expect(renewalFault(renewed, before, demands), JSON.stringify(renewed)).to.be.a('string');
    }
  });

  it('says which of them is wrong', () => {
    expect(renewalFault({}, before, demands)).to.contain('no ID token or no access token');
    expect(renewalFault(goodTokens(3600, 'old'), before, demands)).to.contain(
      'the one that was to be renewed',
    );
    expect(renewalFault(spoilt('idToken', {}, { exp: seconds + 5 }), before, demands)).to.contain(
      'ends earlier',
    );
  });

  it('refuses what can’t be used any more, and another user’s', () => {
    expect(renewalFault(goodTokens(29), before, demands)).to.contain('ended');
    expect(renewalFault(spoilt('idToken', {}, { sub: '00u2' }), before, demands)).to.contain(
      'another user',
    );
  });
});
