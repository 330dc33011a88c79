import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOfDomain, rpIdIn } from '../../../src/okta/answers/passkey-domain.js';

const asked = (data: object) => ({ currentAuthenticator: { value: { contextualData: data } } });

describe('rpIdIn', () => {
  it('finds the domain of the passkey that is set up, asked for, or taken on the first screen', () => {
    for (const answer of [
      asked({ activationData: { rp: { id: 'example.com' } } }),
      asked({ challengeData: { rpId: 'example.com' } }),
      { webauthnAutofillUIChallenge: { value: { challengeData: { rpId: 'example.com' } } } },
    ])
      expect(rpIdIn(answer)).to.equal('example.com');
  });

  it('finds none in an answer without one', () => {
    for (const answer of [null, undefined, {}, asked({}), asked({ challengeData: { rpId: 7 } })])
      expect(rpIdIn(answer)).to.equal(undefined);
  });
});

describe('isOfDomain', () => {
  it('takes the domain and what is below it', () => {
    for (const [hostname, expected] of [
      ['example.com', true],
      ['app.example.com', true],
      ['example.com.evil.example', false],
      ['badexample.com', false],
      ['com', false],
    ] as const)
      expect(isOfDomain(hostname, 'example.com'), hostname).to.equal(expected);
  });
});
