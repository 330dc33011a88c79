import { describe, it } from 'node:test';
import { expect } from 'chai';
import { hasOurState, isOurs, type Callback } from '../../src/session/whose-callback.js';

const client = {
  issuer: 'https://o.okta.com/oauth2/default',
  clientId: '0oa1',
  redirectUri: 'https://app.example/cb',
  hasOwnRedirectUri: true,
};
const begun = (state: string, more: object = {}) => ({
  issuer: client.issuer,
  clientId: client.clientId,
  state,
  redirectUri: client.redirectUri,
  ...more,
});
const now = 1_000_000_000;
/** `mine` and `implicit` are this client's, `theirs` is another's. */
const saved = {
  latest: JSON.stringify(begun('mine')),
  shared: JSON.stringify(
    Object.fromEntries(
      [
        begun('implicit', { responseType: 'token id_token' }),
        begun('theirs', { clientId: 'other' }),
      ].map((transaction) => [transaction.state, { dateCreated: now, transaction }]),
    ),
  ),
  now,
};
const code = (state: string | null): Callback => ({ kind: 'code', code: 'c', state });
const tokens = (state: string | null): Callback => ({
  kind: 'tokens',
  parameters: 'id_token=i',
  state,
});
const here = (address: string) => ({ saved, url: new URL(address) });
const [callback, elsewhere] = [
  here('https://app.example/cb?code=c'),
  here('https://app.example/cats?code=c'),
];

describe('hasOurState', () => {
  it('is so for the state of a sign-in that this client began', () => {
    expect(
      [code('mine'), code('implicit'), code('theirs'), code('strange'), code(null)].map((answer) =>
        hasOurState(answer, client, saved),
      ),
    ).to.deep.equal([true, true, false, false, false]);
  });

  it('is so for tokens only where the sign-in asked for tokens', () => {
    expect(
      [tokens('implicit'), tokens('mine'), tokens(null)].map((answer) =>
        hasOurState(answer, client, saved),
      ),
    ).to.deep.equal([true, false, false]);
  });
});

describe('isOurs', () => {
  it('takes an answer with our state at any address', () => {
    for (const arrival of [callback, elsewhere])
      expect(isOurs(code('mine'), client, arrival)).to.equal(true);
  });

  it('takes any other at our own redirect URI alone', () => {
    for (const state of ['strange', null]) {
      expect(isOurs(code(state), client, callback), String(state)).to.equal(true);
      expect(isOurs(code(state), client, elsewhere), String(state)).to.equal(false);
      expect(
        isOurs(code(state), { ...client, hasOwnRedirectUri: false }, callback),
        String(state),
      ).to.equal(false);
    }
  });

  it('leaves the answer to another tag with the same redirect URI', () => {
    expect(isOurs(code('theirs'), client, callback)).to.equal(false);
  });

  it('takes no answer where there is none, and no magic link', () => {
    expect(isOurs({ kind: 'none' }, client, callback)).to.equal(false);
    expect(
      isOurs({ kind: 'email-verify', otp: '123456', state: 'mine' }, client, callback),
    ).to.equal(false);
  });
});
