import { describe, it } from 'node:test';
import { expect } from 'chai';
import { sortTokens } from '../../../src/okta/answers/own-tokens.js';
import { parseStoredTokens } from '../../../src/okta/stored-tokens.js';
import { clientId, goodTokens, issuer, spoilt } from './support/good-answers.js';

const own = (tokens: object) => Object.keys(sortTokens(tokens, { issuer, clientId }).own).sort();
const others = (tokens: object) =>
  Object.keys(sortTokens(tokens, { issuer, clientId }).others).sort();
const other = () => spoilt('accessToken', {}, { cid: 'other' }).accessToken;
const all = ['accessToken', 'idToken', 'refreshToken'];

describe('sortTokens', () => {
  it('knows its own, whole or in part', () => {
    const { accessToken, idToken, refreshToken } = goodTokens();
    expect(own(goodTokens())).to.deep.equal(all);
    expect(own({ accessToken, refreshToken })).to.deep.equal(['accessToken', 'refreshToken']);
    expect(own({ idToken })).to.deep.equal(['idToken']);
    expect(own({})).to.deep.equal([]);
  });

  it('leaves another issuer’s and another client’s', () => {
    const { refreshToken } = goodTokens();
    const foreign = [
      { iss: 'https://evil.example' },
      { iss: `${issuer}.evil.example` },
      { cid: 'other' },
      { cid: undefined },
    ];
    for (const claims of foreign) {
      const { accessToken } = spoilt('accessToken', {}, claims);
      expect(own({ accessToken }), JSON.stringify(claims)).to.deep.equal([]);
      expect(own({ accessToken, refreshToken }), JSON.stringify(claims)).to.deep.equal([]);
      expect(others({ accessToken, refreshToken })).to.deep.equal(['accessToken', 'refreshToken']);
    }
    for (const record of [{ clientId: 'other' }, { issuer: 'https://evil.example' }])
      expect(own({ idToken: spoilt('idToken', record).idToken })).to.deep.equal([]);
  });

  it('takes out its own only, where another’s lies beside it', () => {
    const tokens = spoilt('accessToken', {}, { iss: 'https://evil.example' });
    expect(own(tokens)).to.deep.equal(['idToken']);
    expect(others(tokens)).to.deep.equal(['accessToken', 'refreshToken']);
  });

  it('leaves a refresh token that stands alone: it names no client', () => {
    const { refreshToken } = goodTokens();
    expect(own({ refreshToken })).to.deep.equal([]);
    expect(
      own({
        ...goodTokens(),
        refreshToken: { ...refreshToken, tokenUrl: 'https://evil.example/v1/token' },
      }),
    ).to.deep.equal(['accessToken', 'idToken']);
    expect(
      own({ ...goodTokens(), refreshToken: { ...refreshToken, issuer: 'https://evil.example' } }),
    ).to.deep.equal(['accessToken', 'idToken']);
  });

  const { accessToken, idToken, refreshToken } = goodTokens();
  const { claims: _, ...plainAccess } = accessToken;
  for (const [what, tokens] of [
    [
      'an access token that does not say whose it is',
      { ...goodTokens(), accessToken: plainAccess },
    ],
    ['one whose client is not said', spoilt('accessToken', {}, { cid: undefined })],
    ['one whose issuer is not said', spoilt('accessToken', {}, { iss: undefined })],
    [
      'a refresh token for another address of the org',
      {
        ...goodTokens(),
        refreshToken: { ...refreshToken, tokenUrl: 'https://o.okta.com/oauth2/v1/token' },
      },
    ],
    [
      'a refresh token that is stored alone',
      { ...goodTokens(), refreshToken: { refreshToken: 'refresh-new' } },
    ],
    ['a token of another client under a name of its own', { ...goodTokens(), x: other() }],
    [
      'another client’s refresh token under a name of its own',
      { ...goodTokens(), x: goodTokens(10, 'x').refreshToken },
    ],
    [
      'garbage for a refresh token, and an access token that does not say whose it is',
      { ...goodTokens(), accessToken: plainAccess, refreshToken: 7 },
    ],
    ['garbage under a name of its own', { ...goodTokens(), x: 'y' }],
    ['an ID token for two clients', spoilt('idToken', {}, { aud: ['x', clientId], azp: clientId })],
  ] as const)
    it(`knows all that a user is greeted by: beside ${what}`, () => {
      const owner = { issuer, clientId };
      expect(parseStoredTokens(JSON.stringify(tokens), owner)).not.to.equal(null);
      expect(own(tokens)).to.deep.equal(all);
      expect(others(tokens)).to.deep.equal('x' in tokens ? ['x'] : []);
    });

  it('greets no user by a refresh token of another issuer, and leaves it', () => {
    const tokens = {
      ...goodTokens(),
      refreshToken: { ...refreshToken, issuer: 'https://o.okta.com/oauth2/other' },
    };
    expect(parseStoredTokens(JSON.stringify(tokens), { issuer, clientId })).to.equal(null);
    expect(others(tokens)).to.deep.equal(['refreshToken']);
  });

  it('takes out its own under any name', () => {
    expect(own({ accessToken: other(), mine: accessToken, more: idToken })).to.deep.equal([
      'mine',
      'more',
    ]);
  });

  it('takes garbage for no client’s', () => {
    for (const junk of [{ accessToken: 7 }, { idToken: null }, { refreshToken: [] }, { x: 'y' }])
      expect(own(junk), JSON.stringify(junk)).to.deep.equal([]);
  });
});
