import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isBegunFor } from '../../src/okta/begun-transaction.js';

const scopes = ['openid', 'email'];
const saved = {
  scopes,
  maxAge: '60',
  acrValues: 'mfa',
  nonce: 'n',
  recoveryToken: 'r',
  activationToken: 'a',
};

describe('isBegunFor', () => {
  it('is so where the page asks for the same, with its scopes in any order', () => {
    expect(isBegunFor(saved, saved)).to.equal(true);
    expect(isBegunFor({ ...saved, maxAge: 60, scopes: ['email', 'openid'] }, saved)).to.equal(true);
    expect(isBegunFor(saved, { ...saved, scopes: ['email', 'openid'] })).to.equal(true);
    expect(isBegunFor({ scopes }, { scopes })).to.equal(true);
  });

  it('is so where the page asks for no nonce or link of its own', () => {
    expect(isBegunFor(saved, { scopes, maxAge: '60', acrValues: 'mfa' })).to.equal(true);
  });

  it('is not so where one thing is another', () => {
    for (const name of ['maxAge', 'acrValues', 'nonce', 'recoveryToken', 'activationToken']) {
      expect(isBegunFor({ ...saved, [name]: '7' }, saved), name).to.equal(false);
      expect(isBegunFor({ ...saved, [name]: undefined }, saved), name).to.equal(false);
    }
    for (const other of [
      ['openid'],
      ['openid', 'email', 'phone'],
      ['openidemail'],
      'openid email',
      undefined,
    ])
      expect(isBegunFor({ ...saved, scopes: other }, saved), String(other)).to.equal(false);
  });

  it('takes what is no text and no number for nothing', () => {
    expect(isBegunFor({ scopes, maxAge: {}, acrValues: ['mfa'] }, { scopes })).to.equal(true);
  });

  it('leaves the lists that it compares in their order', () => {
    const [before, wanted] = [
      ['b', 'a'],
      ['b', 'a'],
    ];
    isBegunFor({ scopes: before }, { scopes: wanted });
    expect([before, wanted]).to.deep.equal([
      ['b', 'a'],
      ['b', 'a'],
    ]);
  });
});
