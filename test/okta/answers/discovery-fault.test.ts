import { describe, it } from 'node:test';
import { expect } from 'chai';
import { discoveryFault } from '../../../src/okta/answers/discovery-fault.js';
import { goodDiscovery, issuer } from './support/good-answers.js';

describe('discoveryFault', () => {
  it('finds nothing in what Okta answers, for an authorization server and for the org itself', () => {
    expect(discoveryFault(goodDiscovery(), issuer)).to.equal(null);
    const org = 'https://o.okta.com';
    expect(discoveryFault({ ...goodDiscovery(), issuer: org }, org)).to.equal(null);
  });

  it('refuses what is no object', () => {
    for (const answer of [null, undefined, 7, 'x', [], [goodDiscovery()]])
      expect(discoveryFault(answer, issuer), JSON.stringify(answer)).to.be.a('string');
  });

  it('refuses another issuer, to the letter', () => {
    for (const strange of [
      'https://o.okta.com/oauth2/default/',
      'https://o.okta.com/oauth2/Default',
      'https://o.okta.com',
      'https://o.okta.com.evil.example/oauth2/default',
      'http://o.okta.com/oauth2/default',
      undefined,
      [issuer],
    ]) {
      expect(
        discoveryFault({ ...goodDiscovery(), issuer: strange }, issuer),
        String(strange),
      ).to.contain('`issuer`');
    }
  });

  it('refuses endpoints of another origin, or that are no addresses', () => {
    const evil = [
      'https://evil.example/v1/token',
      'https://o.okta.com@evil.example/',
      'https://o.okta.com.evil.example/',
      'http://o.okta.com/v1/token',
      'https://o.okta.com:8443/x',
      'javascript:alert(1)',
      '/v1/token',
      '',
      null,
      {},
    ];
    for (const name of [
      'token_endpoint',
      'authorization_endpoint',
      'jwks_uri',
      'userinfo_endpoint',
      'revocation_endpoint',
      'end_session_endpoint',
    ]) {
      for (const url of evil)
        expect(
          discoveryFault({ ...goodDiscovery(), [name]: url }, issuer),
          `${name}: ${JSON.stringify(url)}`,
        ).to.contain(name);
    }
  });

  it('refuses what lacks an endpoint that a sign-in needs, and does without the others', () => {
    for (const name of ['token_endpoint', 'authorization_endpoint', 'jwks_uri'])
      expect(discoveryFault({ ...goodDiscovery(), [name]: undefined }, issuer), name).to.contain(
        name,
      );
    const { revocation_endpoint: _one, userinfo_endpoint: _two, ...rest } = goodDiscovery();
    expect(discoveryFault(rest, issuer)).to.equal(null);
  });

  it('refuses what would not let auth-js begin', () => {
    for (const methods of [undefined, 'S256', [], ['plain'], {}])
      expect(
        discoveryFault({ ...goodDiscovery(), code_challenge_methods_supported: methods }, issuer),
      ).to.contain('S256');
  });
});
