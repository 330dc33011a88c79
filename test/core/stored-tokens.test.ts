import { expect } from '@open-wc/testing';
import { areFresh, parseStoredTokens } from '../../src/core/stored-tokens.js';

const owner = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const claims = { sub: 'u', iss: owner.issuer, aud: owner.clientId };
const tokens = () => ({
  accessToken: { accessToken: 'at', expiresAt: 2000 } as Record<string, unknown>,
  idToken: { idToken: 'it', claims, expiresAt: 1900, ...owner } as Record<string, unknown>,
  refreshToken: { refreshToken: 'rt' } as unknown,
});
const parse = (value: unknown) => parseStoredTokens(JSON.stringify(value), owner);

describe('parseStoredTokens', () => {
  it('reads the tokens, and ends with whichever ends first', () => {
    expect(parse(tokens())).to.deep.equal({ accessToken: 'at', idToken: 'it', claims, refreshToken: 'rt', scheme: 'Bearer', expiresAt: 1900 });
  });

  it('does without a refresh token', () => {
    expect(parse({ ...tokens(), refreshToken: undefined })?.refreshToken).to.equal(null);
  });

  it('refuses another client’s or issuer’s tokens', () => {
    expect(parse({ ...tokens(), idToken: { ...tokens().idToken, clientId: 'other' } })).to.equal(null);
    expect(parse({ ...tokens(), idToken: { ...tokens().idToken, issuer: 'https://evil.example' } })).to.equal(null);
  });

  it('refuses an ID token that says it is another’s, whatever the record says', () => {
    const { idToken } = tokens();
    for (const strange of [{ iss: 'https://evil.example' }, { iss: undefined }, { aud: 'other' }, { aud: ['other'] }, { aud: undefined }]) {
      expect(parse({ ...tokens(), idToken: { ...idToken, claims: { ...claims, ...strange } } }), JSON.stringify(strange)).to.equal(null);
    }
    expect(parse({ ...tokens(), idToken: { ...idToken, claims: { ...claims, aud: ['other', owner.clientId] } } })).not.to.equal(null);
  });

  it('refuses half a sign-in', () => {
    const { accessToken, idToken } = tokens();
    expect(parse({ idToken })).to.equal(null);
    expect(parse({ accessToken })).to.equal(null);
    expect(parse({ accessToken, idToken: { ...idToken, claims: { ...claims, sub: undefined } } })).to.equal(null);
    expect(parse({ accessToken: { ...accessToken, expiresAt: 'soon' }, idToken })).to.equal(null);
  });

  it('refuses tokens that auth-js has marked for removal', () => {
    const { accessToken, idToken } = tokens();
    expect(parse({ accessToken: { ...accessToken, pendingRemove: true }, idToken })).to.equal(null);
  });

  it('takes garbage for nothing', () => {
    for (const junk of [null, '', '{', '[]', '7', '"x"', '{"accessToken":7}']) expect(parseStoredTokens(junk, owner), String(junk)).to.equal(null);
  });
});

describe('areFresh', () => {
  it('counts a token that ends within 30 seconds as ended', () => {
    const stored = parse(tokens())!;
    expect(areFresh(stored, 1_869_999)).to.equal(true);
    expect(areFresh(stored, 1_870_000)).to.equal(false);
  });
});
