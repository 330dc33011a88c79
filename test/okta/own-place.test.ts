import { describe, it } from 'node:test';
import { expect } from 'chai';
import { MemoryStorage } from '../../src/page/memory-storage.js';
import { OwnPlace } from '../../src/okta/own-place.js';
import { ownTokenKey, TOKEN_KEY } from '../../src/okta/storage-layout.js';

const issuer = 'https://org.example/oauth2/default';
const tokensOf = (clientId: string) =>
  JSON.stringify({
    accessToken: { accessToken: 'a', claims: { iss: issuer, cid: clientId } },
    idToken: { idToken: 'i', issuer, clientId, claims: { iss: issuer, aud: clientId } },
  });

describe('a client’s place in a shared storage', () => {
  const placeOf = (area: MemoryStorage, clientId: string) =>
    new OwnPlace(area, { issuer, clientId });

  it('is auth-js’s own key where that is free, its own, or garbage', () => {
    for (const there of [null, tokensOf('mine'), '{garbage', '{}']) {
      const area = new MemoryStorage();
      if (there !== null) area.setItem(TOKEN_KEY, there);
      placeOf(area, 'mine').setItem(TOKEN_KEY, tokensOf('mine'));
      expect([area.length, area.getItem(TOKEN_KEY)], String(there)).to.deep.equal([
        1,
        tokensOf('mine'),
      ]);
    }
  });

  it('is a key of its own beside another client’s tokens, which stay as they are', () => {
    const area = new MemoryStorage();
    const [mine, other] = [placeOf(area, 'mine'), placeOf(area, 'other')];
    other.setItem(TOKEN_KEY, tokensOf('other'));
    expect(mine.getItem(TOKEN_KEY)).to.equal(null);
    mine.setItem(TOKEN_KEY, tokensOf('mine'));
    expect([mine.getItem(TOKEN_KEY), other.getItem(TOKEN_KEY)]).to.deep.equal([
      tokensOf('mine'),
      tokensOf('other'),
    ]);
    other.removeItem(TOKEN_KEY);
    expect([mine.getItem(TOKEN_KEY), other.getItem(TOKEN_KEY)]).to.deep.equal([
      tokensOf('mine'),
      null,
    ]);
    mine.removeItem(TOKEN_KEY);
    expect(area.length).to.equal(0);
  });

  it('is told apart by the authorization server, too', () => {
    const area = new MemoryStorage();
    const places = ['a', 'b', 'c'].map(
      (name) => new OwnPlace(area, { issuer: `${issuer}/${name}`, clientId: 'mine' }),
    );
    const tokens = places.map((_, at) =>
      tokensOf('mine').replaceAll(issuer, `${issuer}/${'abc'[at]}`),
    );
    places.forEach((place, at) => place.setItem(TOKEN_KEY, tokens[at]!));
    expect(places.map((place) => place.getItem(TOKEN_KEY))).to.deep.equal(tokens);
  });

  it('leaves other keys where they are', () => {
    const area = new MemoryStorage();
    area.setItem(TOKEN_KEY, tokensOf('other'));
    placeOf(area, 'mine').setItem('okta-cache-storage', '{}');
    expect(area.getItem('okta-cache-storage')).to.equal('{}');
  });

  it('knows a change of its own by the key, or of the whole storage', () => {
    const place = placeOf(new MemoryStorage(), 'mine');
    expect(
      [
        null,
        TOKEN_KEY,
        ownTokenKey({ issuer, clientId: 'mine' }),
        ownTokenKey({ issuer, clientId: 'other' }),
        'x',
      ].map((key) => place.concerns(key)),
    ).to.deep.equal([true, true, true, false, false]);
  });
});
