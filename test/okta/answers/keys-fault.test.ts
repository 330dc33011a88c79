import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keysFault } from '../../../src/okta/answers/keys-fault.js';
import { goodKey } from './support/good-answers.js';

describe('keysFault', () => {
  it('finds nothing in an RSA key, with keys of other kinds beside it', () => {
    expect(keysFault({ keys: [goodKey()] })).to.equal(null);
    expect(keysFault({ keys: [{ kty: 'EC', crv: 'P-256' }, goodKey()] })).to.equal(null);
  });

  it('refuses what holds no list of keys', () => {
    for (const answer of [
      null,
      {},
      [],
      [goodKey()],
      { keys: {} },
      { keys: null },
      { keys: 'k' },
      { keys: [null] },
      { keys: [7] },
      { keys: [[goodKey()]] },
    ]) {
      expect(keysFault(answer), JSON.stringify(answer)).to.be.a('string');
    }
  });

  it('refuses keys of which none can check a token', () => {
    for (const strange of [
      { kid: undefined },
      { kid: 7 },
      { kty: 'oct' },
      { n: '' },
      { n: undefined },
      { e: {} },
    ]) {
      expect(keysFault({ keys: [{ ...goodKey(), ...strange }] }), JSON.stringify(strange)).to.be.a(
        'string',
      );
    }
    expect(keysFault({ keys: [] })).to.be.a('string');
  });
});
