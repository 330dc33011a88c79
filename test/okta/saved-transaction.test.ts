import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isAnyonesState, savedTransactions } from '../../src/okta/saved-transaction.js';

const owner = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const meta = (state: string, more = {}) => ({
  ...owner,
  state,
  redirectUri: 'https://a.example/',
  codeVerifier: 'v',
  ...more,
});
const now = 1_000_000_000;
const states = (latest: unknown, shared: unknown) =>
  savedTransactions(
    { latest: JSON.stringify(latest), shared: JSON.stringify(shared), now },
    owner,
  ).map(({ state }) => state);

describe('savedTransactions', () => {
  it('finds the latest one and those shared by other tabs', () => {
    expect(states(meta('a'), { b: { dateCreated: now, transaction: meta('b') } })).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('leaves out another client’s and another issuer’s', () => {
    expect(
      states(meta('a', { clientId: 'other' }), {
        b: { dateCreated: now, transaction: meta('b', { issuer: 'https://x' }) },
      }),
    ).to.deep.equal([]);
  });

  it('forgets a shared one after half an hour', () => {
    const at = (dateCreated: number) =>
      states(null, { b: { dateCreated, transaction: meta('b') } });
    expect(at(now - 30 * 60_000)).to.deep.equal(['b']);
    expect(at(now - 30 * 60_000 - 1)).to.deep.equal([]);
  });

  it('takes none that was begun in a time to come, but for what two clocks may differ', () => {
    for (const [dateCreated, expected] of [
      [now + 300_000, ['b']],
      [now + 300_001, []],
      [1e300, []],
    ] as const)
      expect(states(null, { b: { dateCreated, transaction: meta('b') } })).to.deep.equal(expected);
  });

  it('tells whether it asked for tokens, as text or as a list', () => {
    const asks = (responseType: unknown) =>
      savedTransactions(
        { latest: JSON.stringify(meta('a', { responseType })), shared: null, now },
        owner,
      )[0]!.isImplicit;
    expect(
      [
        'code',
        undefined,
        'token id_token',
        ['token', 'id_token'],
        'id_token',
        ['code', 'token'],
      ].map(asks),
    ).to.deep.equal([false, false, true, true, true, true]);
  });

  it('takes garbage for nothing', () => {
    for (const junk of [
      '{',
      '"text"',
      '[1,2]',
      'null',
      '{"a":null}',
      '{"a":{"transaction":7}}',
      '',
    ]) {
      expect(savedTransactions({ latest: junk, shared: junk, now }, owner), junk).to.deep.equal([]);
    }
    expect(savedTransactions({ latest: null, shared: null, now }, owner)).to.deep.equal([]);
    for (const strange of [meta(''), { ...meta('a'), state: 7 }, { ...meta('a'), redirectUri: 7 }])
      expect(states(strange, {}), JSON.stringify(strange)).to.deep.equal([]);
  });
});

describe('isAnyonesState', () => {
  it('is so for the state of any sign-in that is under way here', () => {
    const source = {
      latest: JSON.stringify(meta('a')),
      shared: JSON.stringify({
        b: { dateCreated: now, transaction: meta('b', { clientId: 'other' }) },
      }),
      now,
    };
    expect(['a', 'b', 'c'].map((state) => isAnyonesState(state, source))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});
