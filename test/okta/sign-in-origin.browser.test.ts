import { expect } from '@open-wc/testing';
import {
  forgetSignInOrigin,
  saveSignInOrigin,
  signInOrigin,
} from '../../src/okta/sign-in-origin.js';

const page = new URL('https://app.example/cart?x=1');

/** As auth-js keeps them. */
function underWay(...states: string[]): void {
  localStorage.setItem(
    'okta-shared-transaction-storage',
    JSON.stringify(Object.fromEntries(states.map((state) => [state, {}]))),
  );
}

describe('where a sign-in began', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is known in this tab without a state, and in a new tab by the state', () => {
    saveSignInOrigin(page, 's');
    expect(signInOrigin(null)).to.equal(page.href);
    sessionStorage.clear();
    expect(signInOrigin('s')).to.equal(page.href);
    expect(signInOrigin('other')).to.equal(null);
  });

  it('is forgotten, and another sign-in’s is kept', () => {
    underWay('a', 'b');
    saveSignInOrigin(page, 'a');
    saveSignInOrigin(page, 'b');
    forgetSignInOrigin('b');
    expect(signInOrigin('b')).to.equal(null);
    expect(signInOrigin('a')).to.equal(page.href);
  });

  it('goes with the transaction that it belongs to', () => {
    underWay('a', 'b');
    saveSignInOrigin(page, 'a');
    underWay('b');
    saveSignInOrigin(page, 'b');
    sessionStorage.clear();
    expect([signInOrigin('a'), signInOrigin('b')]).to.deep.equal([null, page.href]);
  });

  it('takes garbage in storage for nothing', () => {
    localStorage.setItem('okta-original-uri-storage', '{');
    expect(signInOrigin('s')).to.equal(null);
    saveSignInOrigin(page, 's');
    expect(signInOrigin('s')).to.equal(page.href);
  });
});
