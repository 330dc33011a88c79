import { expect } from '@open-wc/testing';
import {
  emailVerification,
  forgetEmailVerification,
} from '../../src/session/email-verification.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';
import { cleanUp } from '../support/fixture.js';
import { arriveWith } from '../support/started-callback.js';

const issuer = 'https://o.okta.com/oauth2/default';
const here = location.origin + location.pathname;
const query = () => Object.fromEntries(new URLSearchParams(location.search));

/** What a tag of `settings` has of the page's address. */
const brought = (settings: SignInSettings = {}) =>
  emailVerification(
    resolveConfig(
      { issuer, clientId: '0oa1', ...settings },
      { url: new URL(location.href), isSecureContext: true, origin: location.origin },
    ),
  );

/** A sign-in with this state is under way in this browser. */
function begin(state: string, clientId = '0oa1'): void {
  const transaction = { issuer, clientId, state, redirectUri: here };
  sessionStorage.setItem('okta-transaction-storage', JSON.stringify(transaction));
}

describe('the code that a mail’s link brings', () => {
  afterEach(async () => {
    forgetEmailVerification({ otp: 'none', state: 'none' }); // A code serves once a document: each test has its own.
    await cleanUp();
  });

  it('is taken out of the address for a sign-in of this browser, and waits', () => {
    begin('mine');
    arriveWith({ otp: '111111', state: 'mine' });
    expect(brought()).to.deep.equal({ otp: '111111', state: 'mine' });
    expect(query()).to.deep.equal({ tab: '1' });
    expect(brought()).to.deep.equal({ otp: '111111', state: 'mine' });
  });

  for (const [whose, state, otp] of [
    ['the app’s own', 'cart', '222222'],
    ['of another sign-in', 'c3RyYW5nZXI', '222223'],
  ] as const) {
    it(`leaves an \`otp\` alone that is ${whose}, and the code that waits as it is`, () => {
      begin('mine');
      arriveWith({ otp, state: 'mine' });
      brought();
      arriveWith({ otp: '999999', state });
      expect(brought()).to.deep.equal({ otp, state: 'mine' });
      expect(query()).to.deep.equal({ tab: '1', otp: '999999', state });
    });
  }

  it('is left for the tag whose sign-in it is, also at the redirect URI that both name', () => {
    begin('mine');
    arriveWith({ otp: '333333', state: 'mine' });
    expect(brought({ clientId: '0oa2', redirectUri: here })).to.equal(null);
    expect(query()).to.deep.equal({ tab: '1', otp: '333333', state: 'mine' });
    expect(brought({ redirectUri: here })).to.deep.equal({ otp: '333333', state: 'mine' });
  });

  it('is taken out of the address of an explicit redirect URI, and not believed, where its sign-in is another browser’s', () => {
    arriveWith({ otp: '444444', state: 'elsewhere' });
    expect(brought({ redirectUri: here })).to.equal(null);
    expect(query()).to.deep.equal({ tab: '1' });
  });

  it('is taken out, and is none, where it is words, and the code that waits stays', () => {
    begin('mine');
    arriveWith({ otp: '555555', state: 'mine' });
    brought();
    arriveWith({ otp: 'Call me', state: 'mine' });
    expect(brought()).to.deep.equal({ otp: '555555', state: 'mine' });
    expect(query()).to.deep.equal({ tab: '1' });
  });
});
