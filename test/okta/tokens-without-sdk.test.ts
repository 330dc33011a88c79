import { beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { lastSignOut, lastSignOutKey, noteSignInAfter } from '../../src/okta/last-sign-out.js';
import { ownTokenKey, TOKEN_KEY } from '../../src/okta/storage-layout.js';
import { takeStoredTokens } from '../../src/okta/tokens-without-sdk.js';
import { MemoryStorage } from '../../src/page/memory-storage.js';
import { clientId, goodTokens, issuer, spoilt } from './answers/support/good-answers.js';

const owner = { issuer, clientId };
const areas = { local: new MemoryStorage(), session: new MemoryStorage() };
const { local, session } = areas;
const keep = (tokens: object, key = TOKEN_KEY, area = local) =>
  area.setItem(key, JSON.stringify(tokens));

beforeEach(() => {
  for (const [name, area] of Object.entries(areas)) {
    area.clear();
    Object.defineProperty(globalThis, `${name}Storage`, { configurable: true, value: area });
  }
});

describe('a sign-out before the rest of the code is there', () => {
  for (const storage of [null, 'session', 'memory'])
    it(`is noted for the other tabs where nothing is stored${storage ? ` with storage="${storage}"` : ''}`, () => {
      expect(takeStoredTokens({ ...owner, storage })).to.deep.equal([]);
      expect(lastSignOut(owner)).to.be.greaterThan(0);
    });

  for (const [what, settings] of [
    ['without an issuer', { clientId }],
    ['without a client id', { issuer, clientId: ' ' }],
    ['with a client that the page brought', { ...owner, authClient: {} }],
    ['in `mode="server"`', { ...owner, mode: 'server' }],
    ['with `session-redirect`', { ...owner, sessionRedirect: 'https://a.example/' }],
  ] as const)
    it(`is left to the rest of the code ${what}`, () => {
      keep(goodTokens());
      expect(takeStoredTokens(settings)).to.deep.equal([]);
      expect([local.length, session.length]).to.deep.equal([1, 0]);
    });

  for (const [what, settings] of [
    ['a slash after the issuer', { issuer: `${issuer}/` }],
    ['two slashes and blanks around the issuer', { issuer: ` ${issuer}//\n` }],
    ['blanks around the client id', { clientId: ` ${clientId} ` }],
    ['blanks around the storage', { storage: ' local ' }],
  ] as const)
    it(`takes the tokens with ${what}`, () => {
      keep(goodTokens());
      expect(takeStoredTokens({ ...owner, ...settings })).to.deep.equal([goodTokens()]);
      expect(local.getItem(TOKEN_KEY)).to.equal(null);
      expect(lastSignOut(owner)).to.be.greaterThan(0);
    });

  it('takes this tab’s own tokens, of before another sign-out or not', () => {
    for (const before of [0, Date.now()]) {
      keep(goodTokens(), TOKEN_KEY, session);
      local.setItem(lastSignOutKey(owner), String(Date.now()));
      noteSignInAfter(before, owner);
      expect(takeStoredTokens({ ...owner, storage: ' session ' })).to.deep.equal([goodTokens()]);
      expect(session.getItem(TOKEN_KEY)).to.equal(null);
    }
  });

  it('takes what lies in both of the client’s places', () => {
    keep(goodTokens(60, 'a'), ownTokenKey(owner));
    keep(goodTokens(60, 'b'));
    expect(takeStoredTokens(owner)).to.deep.equal([goodTokens(60, 'a'), goodTokens(60, 'b')]);
    expect([local.getItem(TOKEN_KEY), local.getItem(ownTokenKey(owner))]).to.deep.equal([
      null,
      null,
    ]);
  });

  it('leaves another client’s tokens, and what lies beside the user’s', () => {
    const another = spoilt('idToken', { clientId: 'other' }, { aud: 'other' });
    keep(another);
    keep({ ...goodTokens(), x: another.idToken }, ownTokenKey(owner));
    expect(takeStoredTokens(owner)).to.deep.equal([goodTokens()]);
    expect(JSON.parse(local.getItem(TOKEN_KEY)!)).to.deep.equal(another);
    expect(JSON.parse(local.getItem(ownTokenKey(owner))!)).to.deep.equal({ x: another.idToken });
  });
});
