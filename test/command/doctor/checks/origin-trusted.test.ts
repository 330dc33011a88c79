import { describe, it } from 'node:test';
import { expect } from 'chai';
import { originTrusted } from '../../../../src/command/doctor/checks/origin-trusted.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, heard, METADATA, noMetadata, nothingAsked } from '../support/a-sight.js';

describe('the check of the origin', () => {
  it('is content where a page may read every answer', () => {
    expect(originTrusted(aSight())).to.include({
      level: 'ok',
      seen: 'A page of https://app.example.com may read the org’s answers.',
    });
  });

  it('names what is kept from the page, the same reason once', () => {
    const refused = (name: string, fault: string) => heard(name, given({}), fault);
    const { level, seen, hint } = originTrusted(
      aSight({
        keys: refused('/v1/keys', 'no A'),
        token: refused('/v1/token', 'no B'),
        userinfo: refused('/v1/userinfo', 'no A'),
      }),
    );
    expect(level).to.equal('problem');
    expect(seen).to.match(/: \/v1\/keys, \/v1\/userinfo \(no A\); \/v1\/token \(no B\)\.$/);
    expect(hint).to.equal(
      'Add https://app.example.com to Security > API > Trusted Origins (with CORS) in the Okta Admin Console.',
    );
  });

  it('says nothing of an address where there is no issuer', () => {
    expect(originTrusted(noMetadata())).to.deep.equal(waitsFor('metadata'));
    const strange = heard('discovery', given({ ...METADATA, issuer: 'https://x.example' }), 'no A');
    for (const discovery of [strange, null])
      expect(originTrusted(aSight({ discovery }))).to.deep.equal(waitsFor('metadata'));
    expect(originTrusted(nothingAsked())).to.deep.equal(waitsFor('issuer'));
  });
});
