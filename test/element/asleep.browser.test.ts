import { expect } from '@open-wc/testing';
import { catchNavigation, cleanUp, type Fixture, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { setPageClock } from '../support/page-clock.js';
import { enterPassword, until } from '../support/widget-form.js';

const KEY = 'okta-token-storage';
const HOUR = 3600;

/** Back brings the page from the cache, as it was left. */
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

/** What is fired when the user turns to a tab again whose timers stood still. */
const wakes: Readonly<Record<string, () => unknown>> = {
  'is shown again': () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  'comes back from the cache': comeBack,
  'gets the focus again': () => dispatchEvent(new Event('focus')),
  'has its network again': () => dispatchEvent(new Event('online')),
};

describe('a page that slept', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  /** An hour passes, here and at Okta, and no timer of the page's runs. */
  async function sleep(): Promise<void> {
    await org.advanceClock(HOUR);
    setPageClock(HOUR);
  }

  for (const [words, wake] of Object.entries(wakes)) {
    it(`past the end of its tokens renews them by itself when it ${words}`, async () => {
      const { element, next } = await signInAda(org, { scopes: 'openid email offline_access' });
      const before = await element.getAccessToken();
      await sleep();
      const renewed = next('tokens-renewed');
      wake();
      await renewed;
      expect(await element.getAccessToken()).not.to.equal(before);
      expect(element.isSignedIn).to.equal(true);
    });
  }

  it('past the end of its tokens begins no renewal when it is hidden, as a page is that is being left', async () => {
    const { next } = await signInAda(org, { scopes: 'openid email offline_access' });
    await sleep();
    const { request } = LockManager.prototype;
    let renewals = 0;
    LockManager.prototype.request = function (this: LockManager, ...args: []) {
      renewals++; // A renewal begins with its lock.
      return (request as (...args: unknown[]) => Promise<unknown>).apply(this, args);
    };
    try {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      wakes['is shown again']!();
      await new Promise((resolve) => setTimeout(resolve));
      expect(renewals).to.equal(0);
      Reflect.deleteProperty(document, 'visibilityState');
      const renewed = next('tokens-renewed');
      wakes['is shown again']!();
      await renewed;
      expect(renewals).to.be.greaterThan(0);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
      LockManager.prototype.request = request;
    }
  });

  it('past the end of its tokens, where nothing renews them, says that the user is signed out, and shows the form', async () => {
    const { element, log, next } = await signInAda(org);
    await org.endSessions();
    await sleep();
    const shown = next('ready');
    wakes['is shown again']!();
    await shown;
    expect(log.filter((entry) => entry.startsWith('signed-out'))).to.deep.equal([
      'signed-out:expired',
    ]);
    expect(element.user).to.equal(null);
  });

  it('gives a renewed access token to the first call after the sleep', async () => {
    const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
    const before = await element.getAccessToken();
    await sleep();
    expect(await element.getAccessToken()).not.to.equal(before);
  });

  it('in the back/forward cache shows no user who signed out on another page meanwhile', async () => {
    const { element, log, next } = await signInAda(
      org,
      {},
      '<b slot="signed-in" data-claim="email">you</b>',
    );
    localStorage.removeItem(KEY);
    const shown = next('ready');
    comeBack();
    expect(element.isSignedIn).to.equal(false);
    expect(element.querySelector('b')!.textContent).to.equal('you');
    await shown;
    expect(log).to.include('signed-out:other-tab');
  });

  it('in the back/forward cache, left for Okta’s page, offers the way there again', async () => {
    const left = catchNavigation();
    const { element } = place(org, { mode: 'redirect' });
    const button = () => element.shadowRoot!.querySelector<HTMLElement>('[part="sign-in"]');
    (await until(button, 'the button')).click();
    await until(() => left.length === 1, 'the way out');
    expect(element.status).to.equal('redirecting');
    comeBack();
    await until(button, 'the button again');
    expect(left).to.have.length(1);
  });

  it('in the back/forward cache, left for a provider, has a form that works', async () => {
    const fixture: Fixture = place(org);
    await fixture.next('ready');
    const again = fixture.next('ready');
    comeBack();
    await again;
    await enterPassword(fixture.element, 'ada@example.com', 'Passw0rd!');
    await fixture.next('signed-in');
    expect(fixture.log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
  });
});
