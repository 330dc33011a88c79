import { expect } from '@open-wc/testing';
import { askedBy, forgetAskedOf, rememberAsked, takeAsked } from '../../src/okta/asked-of-user.js';
import { SHARED_TRANSACTION_KEY } from '../../src/okta/storage-layout.js';

const ofAda = { sub: 'ada', acrValues: '2fa', maxAge: 0, epoch: 7 };
const ofEve = { sub: 'eve', acrValues: null, maxAge: null, epoch: 0 };
const underWay = (...states: readonly string[]) =>
  localStorage.setItem(
    SHARED_TRANSACTION_KEY,
    JSON.stringify(Object.fromEntries(states.map((state) => [state, {}]))),
  );

describe('what a user was asked for', () => {
  afterEach(() => localStorage.clear());

  it('is told once, by the state of its sign-in alone', () => {
    underWay('a', 'b');
    rememberAsked('a', ofAda);
    rememberAsked('b', ofEve);
    expect(askedBy('a')).to.deep.equal(ofAda);
    expect(takeAsked('c')).to.equal(null);
    expect(takeAsked(null)).to.equal(null);
    expect(takeAsked('toString')).to.equal(null);
    expect(takeAsked('a')).to.deep.equal(ofAda);
    expect(takeAsked('a')).to.equal(null);
    expect(takeAsked('b')).to.deep.equal(ofEve);
    expect(Object.keys(localStorage)).to.deep.equal([SHARED_TRANSACTION_KEY]);
  });

  it('goes with the sign-in that was given up, and with its user', () => {
    underWay('a', 'b');
    rememberAsked('a', ofAda);
    underWay('b');
    rememberAsked('b', ofEve);
    expect(takeAsked('a')).to.equal(null);
    forgetAskedOf('ada');
    expect(takeAsked('b')).to.deep.equal(ofEve);
    rememberAsked('b', ofEve);
    forgetAskedOf('eve');
    // Without their name it fits no user: an answer that comes now is not taken.
    expect(askedBy('b')).to.deep.equal({ ...ofEve, sub: '' });
    expect(JSON.stringify(localStorage)).not.to.contain('eve');
  });

  it('is nothing where the storage holds garbage', () => {
    for (const garbage of ['{', '[]', '1', '{"a":null}', '{"a":7}']) {
      localStorage.setItem('okta-sign-in-element.asked', garbage);
      expect(takeAsked('a'), garbage).to.equal(null);
      localStorage.setItem('okta-sign-in-element.asked', garbage);
      forgetAskedOf('ada');
      rememberAsked('b', ofAda);
      expect(takeAsked('b')).to.deep.equal(ofAda);
    }
  });
});
