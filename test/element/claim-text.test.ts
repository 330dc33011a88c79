import { describe, it } from 'node:test';
import { expect } from 'chai';
import { asText, claimOf } from '../../src/element/claim-text.js';

const claims = {
  'sub': 'ada',
  'email': 'ada@example.com',
  'address': { locality: 'London', lines: ['St James', 'Square'] },
  'https://app.example/role': 'admin',
};

describe('data-claim', () => {
  it('names a claim, also one with dots in its name, or the member of a claim', () => {
    expect(
      ['email', 'https://app.example/role', 'address.locality', 'address.lines.1'].map((path) =>
        claimOf(claims, path),
      ),
    ).to.deep.equal(['ada@example.com', 'admin', 'London', 'Square']);
  });

  it('names nothing that an object has by itself', () => {
    expect(
      [
        'constructor',
        'email.length',
        'address.constructor.name',
        'address.lines.length.x',
        '__proto__',
        '',
        '.',
        'address.',
      ].map((path) => claimOf(claims, path)),
    ).to.deep.equal(Array(8).fill(undefined));
  });

  it('is shown as text, lists and objects after commas', () => {
    expect([claims.address, ['a', 1, true], null, undefined, () => 1].map(asText)).to.deep.equal([
      'London, St James, Square',
      'a, 1, true',
      '',
      '',
      '',
    ]);
  });
});
