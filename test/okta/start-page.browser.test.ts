import { expect } from '@open-wc/testing';
import { forgetStartPage, saveStartPage, startPageOf } from '../../src/okta/start-page.js';

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
    saveStartPage(page, 's');
    expect(startPageOf(null)).to.equal(page.href);
    sessionStorage.clear();
    expect(startPageOf('s')).to.equal(page.href);
    expect(startPageOf('other')).to.equal(null);
  });

  it('is forgotten, and another sign-in’s is kept', () => {
    underWay('a', 'b');
    saveStartPage(page, 'a');
    saveStartPage(page, 'b');
    forgetStartPage('b');
    expect(startPageOf('b')).to.equal(null);
    expect(startPageOf('a')).to.equal(page.href);
  });

  it('goes with the transaction that it belongs to', () => {
    underWay('a', 'b');
    saveStartPage(page, 'a');
    underWay('b');
    saveStartPage(page, 'b');
    sessionStorage.clear();
    expect([startPageOf('a'), startPageOf('b')]).to.deep.equal([null, page.href]);
  });

  it('takes garbage in storage for nothing', () => {
    localStorage.setItem('okta-original-uri-storage', '{');
    expect(startPageOf('s')).to.equal(null);
    saveStartPage(page, 's');
    expect(startPageOf('s')).to.equal(page.href);
  });
});
