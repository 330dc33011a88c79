import { describe, it } from 'node:test';
import { expect } from 'chai';
import { transactionFault } from '../../../src/okta/answers/transaction-fault.js';
import { clientId, issuer } from './support/good-answers.js';

const good = () => ({
  issuer,
  clientId,
  state: 's',
  nonce: 'n',
  redirectUri: 'https://app.example/',
  codeVerifier: 'v',
  scopes: ['openid'],
  urls: { issuer, tokenUrl: `${issuer}/v1/token` },
  withCredentials: true,
});

describe('transactionFault', () => {
  it('finds nothing in what auth-js saves, for a backend without a verifier, too', () => {
    expect(transactionFault(good(), issuer)).to.equal(null);
    expect(
      transactionFault(
        { ...good(), codeVerifier: undefined, urls: undefined, scopes: undefined },
        issuer,
      ),
    ).to.equal(null);
  });

  it('refuses members of another kind', () => {
    for (const strange of [
      { state: 7 },
      { codeVerifier: {} },
      { nonce: ['n'] },
      { interactionHandle: true },
      { scopes: 'openid' },
      { scopes: [7] },
      { scopes: ['openid', 7] },
      { redirectUri: null },
    ]) {
      expect(
        transactionFault({ ...good(), ...strange }, issuer),
        JSON.stringify(strange),
      ).to.contain(Object.keys(strange)[0]);
    }
    for (const junk of [null, 7, 'x', []])
      expect(transactionFault(junk, issuer)).to.equal('it is no object');
  });

  it('refuses addresses that are not the issuer’s: the code would go there', () => {
    for (const tokenUrl of [
      'https://evil.example/v1/token',
      'https://o.okta.com.evil.example/',
      'javascript:alert(1)',
      7,
      '',
    ]) {
      expect(
        transactionFault({ ...good(), urls: { tokenUrl } }, issuer),
        String(tokenUrl),
      ).to.contain('tokenUrl');
    }
  });
});
