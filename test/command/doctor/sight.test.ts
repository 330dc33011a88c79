import { describe, it } from 'node:test';
import { expect } from 'chai';
import { handleIn, issuerIn, keysUrl } from '../../../src/command/doctor/sight.js';
import { aSight, given, ISSUER, METADATA, nothingAsked } from './support/a-sight.js';

describe('what is read of a sight', () => {
  it('is the issuer, where it can be one', () => {
    expect(issuerIn(aSight())).to.equal(ISSUER);
    expect(issuerIn(nothingAsked())).to.equal(null);
  });

  it('is where the keys are, at the issuer alone', () => {
    expect(keysUrl(given(METADATA), ISSUER)).to.equal(`${ISSUER}/v1/keys`);
    for (const url of ['https://elsewhere.example/keys', 7, undefined])
      expect(keysUrl(given({ jwks_uri: url }), ISSUER)).to.equal(null);
  });

  it('is the handle of a sign-in, in a good answer', () => {
    expect(handleIn(given({ interaction_handle: 'abc' }))).to.equal('abc');
    expect(handleIn(given({ interaction_handle: 'abc' }, { status: 400 }))).to.equal(null);
    expect(handleIn(given({ interaction_handle: '' }))).to.equal(null);
  });
});
