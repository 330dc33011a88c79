import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keptAnswerFault, mayBeUsed } from '../../../src/okta/answers/kept-answer-fault.js';
import { goodDiscovery, goodKey, issuer, now } from './support/good-answers.js';

const discoveryUrl = `${issuer}/.well-known/openid-configuration`;

describe('what auth-js keeps', () => {
  it('is checked for what its address says that it is', () => {
    expect(keptAnswerFault(discoveryUrl, goodDiscovery())).to.equal(null);
    expect(keptAnswerFault(`${issuer}/v1/keys`, { keys: [goodKey()] })).to.equal(null);
    expect(keptAnswerFault(discoveryUrl, { keys: [goodKey()] })).to.contain(
      '/.well-known/openid-configuration',
    );
    expect(keptAnswerFault(`${issuer}/v1/keys`, goodDiscovery())).to.contain('/v1/keys');
    expect(
      keptAnswerFault('https://o.okta.com/.well-known/openid-configuration', goodDiscovery()),
    ).to.contain('`issuer`');
  });

  it('is used for a day at most, and only where it is whole', () => {
    const entry = (expiresAt: unknown, response: unknown = goodDiscovery()) => ({
      expiresAt,
      response,
    });
    expect(mayBeUsed(discoveryUrl, entry(now / 1000 + 86_400), now)).to.equal(true);
    for (const strange of [
      entry(now / 1000 + 90_000),
      entry('2099'),
      entry(undefined),
      entry(now / 1000 + 60, {}),
      null,
      7,
      'x',
      [],
    ]) {
      expect(mayBeUsed(discoveryUrl, strange, now), JSON.stringify(strange)).to.equal(false);
    }
  });
});
