import { describe, it } from 'node:test';
import { expect } from 'chai';
import { areFresh, loginOf, parseStoredTokens } from '../../src/okta/stored-tokens.js';

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
    expect(parse(tokens())).to.deep.equal({
      accessToken: 'at',
      idToken: 'it',
      claims,
      refreshToken: 'rt',
      scheme: 'Bearer',
      expiresAt: 1900,
    });
  });

  it('knows how the access token is sent', () => {
    expect(
      parse({ ...tokens(), accessToken: { ...tokens().accessToken, tokenType: 'DPoP' } })?.scheme,
    ).to.equal('DPoP');
    expect(
      parse({ ...tokens(), accessToken: { ...tokens().accessToken, tokenType: 'Bearer' } })?.scheme,
    ).to.equal('Bearer');
  });

  it('does without a refresh token', () => {
    expect(parse({ ...tokens(), refreshToken: undefined })?.refreshToken).to.equal(null);
  });

  it('leaves out a claim that is no text where text belongs, and keeps any other as it is', () => {
    const odd = { roles: ['admin'], address: { locality: 'London' }, age: 36, name_suffix: null };
    for (const strange of [{ toString: 1 }, {}, ['a'], 7, true, null]) {
      const spoilt = { name: strange, email: strange, preferred_username: strange };
      const stored = (more: object) =>
        parse({
          ...tokens(),
          idToken: { ...tokens().idToken, claims: { ...claims, ...odd, ...spoilt, ...more } },
        })?.claims;
      expect(stored({}), JSON.stringify(strange)).to.deep.equal({ ...claims, ...odd });
      expect(loginOf(stored({})!)).to.equal(null);
      expect(loginOf(stored({ email: 'ada@example.com' })!)).to.equal('ada@example.com');
    }
  });

  it('refuses another client’s or issuer’s tokens', () => {
    expect(parse({ ...tokens(), idToken: { ...tokens().idToken, clientId: 'other' } })).to.equal(
      null,
    );
    expect(
      parse({ ...tokens(), idToken: { ...tokens().idToken, issuer: 'https://evil.example' } }),
    ).to.equal(null);
  });

  it('refuses an ID token that says it is another’s, whatever the record says', () => {
    const { idToken } = tokens();
    for (const strange of [
      { iss: 'https://evil.example' },
      { iss: undefined },
      { aud: 'other' },
      { aud: ['other'] },
      { aud: undefined },
      { aud: ['other', owner.clientId] },
      { azp: 'other' },
      { aud: ['other', owner.clientId], azp: 'other' },
    ]) {
      expect(
        parse({ ...tokens(), idToken: { ...idToken, claims: { ...claims, ...strange } } }),
        JSON.stringify(strange),
      ).to.equal(null);
    }
    expect(
      parse({
        ...tokens(),
        idToken: {
          ...idToken,
          claims: { ...claims, aud: ['other', owner.clientId], azp: owner.clientId },
        },
      }),
    ).not.to.equal(null);
  });

  it('refuses an access token that says it is another’s, and what is no token', () => {
    const { accessToken } = tokens();
    for (const strange of [
      { claims: { iss: 'https://evil.example' } },
      { claims: { cid: 'other' } },
      { accessToken: '' },
      { accessToken: 'a b' },
      { accessToken: 'a\nb' },
    ]) {
      expect(
        parse({ ...tokens(), accessToken: { ...accessToken, ...strange } }),
        JSON.stringify(strange),
      ).to.equal(null);
    }
    expect(
      parse({
        ...tokens(),
        accessToken: { ...accessToken, claims: { iss: owner.issuer, cid: owner.clientId } },
      }),
    ).not.to.equal(null);
    expect(parse({ ...tokens(), refreshToken: { refreshToken: 'a b' } })?.refreshToken).to.equal(
      null,
    );
  });

  it('refuses tokens that would be sent to another origin', () => {
    const { accessToken, idToken, refreshToken } = tokens();
    for (const url of [
      'https://evil.example/v1/userinfo',
      'https://o.okta.com.evil.example/',
      'https://o.okta.com@evil.example/',
      'javascript:alert(1)',
      7,
      {},
    ]) {
      expect(
        parse({ ...tokens(), accessToken: { ...accessToken, userinfoUrl: url } }),
        JSON.stringify(url),
      ).to.equal(null);
      expect(
        parse({ ...tokens(), idToken: { ...idToken, authorizeUrl: url } }),
        JSON.stringify(url),
      ).to.equal(null);
      expect(
        parse({ ...tokens(), refreshToken: { ...(refreshToken as object), tokenUrl: url } }),
        JSON.stringify(url),
      ).to.equal(null);
    }
    expect(
      parse({
        ...tokens(),
        accessToken: { ...accessToken, userinfoUrl: `${owner.issuer}/v1/userinfo` },
      }),
    ).not.to.equal(null);
    expect(
      parseStoredTokens(JSON.stringify(tokens()), { ...owner, issuer: 'https://o.okta.com' }),
    ).to.equal(null);
  });

  it('refuses half a sign-in', () => {
    const { accessToken, idToken } = tokens();
    expect(parse({ idToken })).to.equal(null);
    expect(parse({ accessToken })).to.equal(null);
    expect(
      parse({ accessToken, idToken: { ...idToken, claims: { ...claims, sub: undefined } } }),
    ).to.equal(null);
    expect(parse({ accessToken: { ...accessToken, expiresAt: 'soon' }, idToken })).to.equal(null);
  });

  it('refuses tokens that auth-js has marked for removal', () => {
    const { accessToken, idToken } = tokens();
    expect(parse({ accessToken: { ...accessToken, pendingRemove: true }, idToken })).to.equal(null);
    expect(parse({ accessToken, idToken: { ...idToken, pendingRemove: true } })).to.equal(null);
  });

  it('takes garbage for nothing', () => {
    for (const junk of [null, '', '{', '[]', '7', '"x"', '{"accessToken":7}'])
      expect(parseStoredTokens(junk, owner), String(junk)).to.equal(null);
  });
});

describe('areFresh', () => {
  it('counts a token that ends within 30 seconds as ended', () => {
    const stored = parse(tokens())!;
    expect(areFresh(stored, 1_869_999)).to.equal(true);
    expect(areFresh(stored, 1_870_000)).to.equal(false);
  });
});
