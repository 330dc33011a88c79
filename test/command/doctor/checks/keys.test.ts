import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keys } from '../../../../src/command/doctor/checks/keys.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, heard, missing, noMetadata } from '../support/a-sight.js';

describe('the check of the keys', () => {
  it('is content with an RSA key', () => {
    expect(keys(aSight())).to.include({
      level: 'ok',
      seen: 'The issuer has keys to check an ID token by.',
    });
    expect(keys(noMetadata())).to.deep.equal(waitsFor('metadata'));
  });

  it('says what is wrong with any others', () => {
    for (const [answer, why] of [
      [missing('ECONNRESET'), /no answer \(ECONNRESET\)/],
      [given({ keys: [] }), /of the answer, none of its `keys`/],
      [given('<html>'), /its `keys` is no list/],
      [given({}, { status: 503 }), /503/],
    ] as const) {
      const verdict = keys(aSight({ keys: heard('/v1/keys', answer) }));
      expect([verdict.level, verdict.hint === '']).to.deep.equal(['problem', false]);
      expect(verdict.seen).to.match(why);
    }
  });
});
