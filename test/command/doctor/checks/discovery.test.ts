import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Answer } from '../../../../src/command/doctor/answer.js';
import { discovery, metadata } from '../../../../src/command/doctor/checks/discovery.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import {
  aSight,
  given,
  heard,
  ISSUER,
  METADATA,
  missing,
  noMetadata,
  nothingAsked,
} from '../support/a-sight.js';

const sightOf = (answer: Answer) => aSight({ discovery: heard('discovery', answer) });

describe('the checks of the metadata', () => {
  it('are content with metadata of the issuer', () => {
    expect(discovery(aSight())).to.include({ level: 'ok', seen: 'The issuer’s metadata came.' });
    expect(metadata(aSight()).level).to.equal('ok');
    expect(metadata(aSight()).seen).to.include(ISSUER);
  });

  it('wait for what comes before', () => {
    expect(discovery(nothingAsked())).to.deep.equal(waitsFor('issuer'));
    expect(metadata(nothingAsked())).to.deep.equal(waitsFor('issuer'));
    expect(metadata(noMetadata())).to.deep.equal(waitsFor('discovery'));
    expect(metadata(sightOf(given('<html>')))).to.deep.equal(waitsFor('discovery'));
  });

  it('say why it did not come', () => {
    const whys: readonly (readonly [Answer, RegExp])[] = [
      [missing('ENOTFOUND'), /no answer \(ENOTFOUND\)\. Check the host in `issuer`/],
      [missing('timeout', 10_012), /no answer within 10 s.*status\.okta\.com/],
      [
        given({ errorCode: 'E0000007', errorSummary: 'Not found.' }, { status: 404 }),
        /404, E0000007, Not found\. Okta knows nothing at this address: check `issuer`\.$/,
      ],
      [given('', { status: 429 }), /429.*X-Rate-Limit-Reset/],
      [given('', { status: 500 }), /the answer is 500.*answered 500/],
      [
        given('', { status: 301, location: 'https://x.example/' }),
        /301, a redirect to https:\/\/x\.example\/.*No redirect/,
      ],
      [given('<html>'), /is not JSON.*Another server/],
    ];
    for (const [answer, why] of whys) {
      const { level, seen, hint } = discovery(sightOf(answer));
      expect([level, `${seen} ${hint}`]).to.have.property('0', 'problem');
      expect(`${seen} ${hint}`).to.match(why);
    }
  });

  it('say whose it is, and what it lacks', () => {
    const other = metadata(sightOf(given({ ...METADATA, issuer: 'https://o.okta.com' })));
    expect(other).to.include({
      level: 'problem',
      seen: 'The element refuses the metadata. It is that of https://o.okta.com.',
    });
    const lacking = metadata(sightOf(given({ ...METADATA, token_endpoint: undefined })));
    expect(lacking.seen).to.equal('The element refuses the metadata.');
    expect(lacking.hint).to.match(/^The metadata: its `token_endpoint` is no URL/);
  });
});
