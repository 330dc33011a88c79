import { expect } from '@open-wc/testing';
import { mendStorage } from '../../../src/okta/patches/mend-storage.js';

const owner = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };

describe('what auth-js could not read', () => {
  const empty = (): void => {
    localStorage.clear();
    sessionStorage.clear();
  };
  beforeEach(empty);
  afterEach(empty);

  it('is dropped from both areas, and all else stays', () => {
    localStorage.setItem('okta-token-storage', '{broken');
    localStorage.setItem('okta-cache-storage', '{"a":1}');
    localStorage.setItem('the-app’s', '{broken');
    sessionStorage.setItem('okta-transaction-storage', 'undefined');
    sessionStorage.setItem('okta-token-storage', '7');
    mendStorage(owner);
    expect(Object.keys(localStorage).sort()).to.deep.equal(['okta-cache-storage', 'the-app’s']);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('goes with a sign-in of this owner’s whose code would be sent elsewhere, and another app’s stays', () => {
    const strange = { ...owner, state: 's', urls: { tokenUrl: 'https://evil.example/token' } };
    const sound = { ...owner, state: 't', urls: { tokenUrl: `${owner.issuer}/v1/token` } };
    const another = { ...strange, clientId: 'another' };
    const shared = (transaction: object) => ({ dateCreated: 1, transaction });
    sessionStorage.setItem('okta-transaction-storage', JSON.stringify(strange));
    localStorage.setItem(
      'okta-shared-transaction-storage',
      JSON.stringify({ s: shared(strange), t: shared(sound), u: shared(another) }),
    );
    mendStorage(owner);
    expect(sessionStorage.getItem('okta-transaction-storage')).to.equal(null);
    expect(
      Object.keys(JSON.parse(localStorage.getItem('okta-shared-transaction-storage')!) as object),
    ).to.deep.equal(['t', 'u']);
    sessionStorage.setItem('okta-transaction-storage', JSON.stringify(sound));
    mendStorage(owner);
    expect(sessionStorage.getItem('okta-transaction-storage')).to.contain('"t"');
  });
});
