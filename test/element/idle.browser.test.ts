import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OktaSignInElement, SessionExpiringEvent } from '../../src/index.js';
import { oktaSession } from '../../src/session.js';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { setPageClock } from '../support/page-clock.js';
import { until } from '../support/widget-form.js';

const MINUTE = 60;
const KEY = 'okta-token-storage';

/** So much time has passed since the beginning, in which the device slept; then the page has the focus again. */
async function pass(minutes: number): Promise<void> {
  setPageClock(minutes * MINUTE);
  dispatchEvent(new Event('focus'));
  await new Promise((resolve) => setTimeout(resolve)); // The page goes on.
}

const scriptedKey = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
const key = () => sendKeys({ press: 'Shift' });

/** Collects the warnings, and answers each. */
function warnings(element: OktaSignInElement, answer?: (event: SessionExpiringEvent) => void) {
  const heard: SessionExpiringEvent[] = [];
  element.addEventListener('session-expiring', (event) => {
    heard.push(event);
    answer?.(event);
  });
  return heard;
}

describe('`idle-timeout`', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  it('tells a minute before, signs out of this page, and leaves Okta’s session alone', async () => {
    const { element, log, next } = await signInAda(org, { 'idle-timeout': '15' });
    const heard = warnings(element);
    const token = await element.getAccessToken();
    await pass(14.5);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.have.property('cancelable', true);
    const { reason, secondsLeft, signal } = heard[0]!.detail;
    expect(reason).to.equal('idle');
    expect(secondsLeft).to.be.within(29, 30);
    expect(signal.aborted).to.equal(false);
    expect(element.isSignedIn).to.equal(true);

    const form = next('ready');
    await pass(15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
    expect(log.filter((entry) => entry.startsWith('signed-out'))).to.deep.equal([
      'signed-out:expired',
    ]);
    expect(signal.aborted).to.equal(true);
    expect(localStorage.getItem(KEY)).to.equal(null);
    await form;
    const paths = (await org.requests()).map(({ path }) => path);
    expect(paths.some((path) => path.endsWith('/v1/revoke'))).to.equal(true);
    expect(paths.some((path) => path.endsWith('/v1/logout'))).to.equal(false);
    expect(JSON.stringify(heard[0]!.detail)).not.to.contain(token);
  });

  it('ends the warning when the user is back, and begins anew', async () => {
    const { element, log } = await signInAda(org, { 'idle-timeout': '15' });
    const heard = warnings(element);
    await pass(14.5);
    await key();
    await until(() => heard[0]!.detail.signal.aborted, 'the end of the warning');
    await pass(15.1);
    expect(element.isSignedIn).to.equal(true);
    expect(heard).to.have.length(1);
    await pass(29);
    await until(() => heard.length === 2, 'the next warning');
    expect(log).not.to.include('signed-out:expired');
  });

  it('takes `preventDefault()` for a sign of the user', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15' });
    const heard = warnings(element, (event) => event.preventDefault());
    await pass(14.5);
    expect(heard[0]!.detail.signal.aborted).to.equal(true);
    await pass(16);
    expect(element.isSignedIn).to.equal(true);
    expect(heard).to.have.length(1);
  });

  it('takes nothing that a script does for a sign of the user', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15' });
    await pass(14.5);
    scriptedKey();
    await pass(15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('signs out at the first touch after a long sleep, whatever is touched', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15' });
    setPageClock(60 * MINUTE); // No event tells that the device woke up.
    await key();
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('warns when half of it is over, where it is shorter than two minutes', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '0.05' });
    const heard = warnings(element);
    await until(() => heard.length === 1, 'the warning');
    expect(heard[0]!.detail.secondsLeft).to.equal(2);
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('counts what the user does in another tab', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15' });
    const heard = warnings(element);
    await pass(14.5);
    const name = `okta-sign-in-element active ${org.issuer} ${org.clientId}`;
    localStorage.setItem(name, String(Date.now()));
    dispatchEvent(new StorageEvent('storage', { key: name, storageArea: localStorage }));
    expect(heard[0]!.detail.signal.aborted).to.equal(true);
    await pass(16);
    expect(element.isSignedIn).to.equal(true);
  });

  it('counts anew where the clock is set back, and no longer', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15' });
    await pass(-60);
    expect(element.isSignedIn).to.equal(true);
    await pass(-60 + 14.9);
    expect(element.isSignedIn).to.equal(true);
    await pass(-60 + 15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('greets no user who was idle for longer when a page is loaded, and removes and revokes what is stored', async () => {
    const first = await signInAda(org, { 'idle-timeout': '15' });
    first.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await org.clearRequests();
    setPageClock(20 * MINUTE);
    const { element, log, next } = place(org, { 'idle-timeout': '15' });
    await next('ready');
    expect(log).not.to.include('status-changed:signed-in');
    expect(element.isSignedIn).to.equal(false);
    expect(localStorage.getItem(KEY)).to.equal(null);
    await until(
      async () => (await org.requests()).some(({ path }) => path.endsWith('/v1/revoke')),
      'the revocation',
    );
  });

  it('greets a user who was idle for less when a page is loaded', async () => {
    const first = await signInAda(org, { 'idle-timeout': '15' });
    first.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    setPageClock(10 * MINUTE);
    const { element } = place(org, { 'idle-timeout': '15' });
    expect(await element.whenSettled()).to.equal('signed-in');
    await pass(15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('holds for a form that says nothing, by a header that does; the shorter of two holds', async () => {
    const { element } = await signInAda(org);
    const heard = warnings(element);
    const header = document.createElement('okta-session');
    header.issuer = org.issuer;
    header.clientId = org.clientId;
    header.idleTimeout = 30;
    document.body.append(header);
    await header.whenSettled();
    element.setAttribute('idle-timeout', '10');
    await element.updateComplete;
    await pass(9.5);
    expect(heard).to.have.length(1);
    element.removeAttribute('idle-timeout');
    await element.updateComplete;
    await pass(15);
    expect(element.isSignedIn).to.equal(true);
    expect(heard[0]!.detail.signal.aborted).to.equal(true);
    await pass(31);
    await until(() => !element.isSignedIn, 'the sign-out');
    header.remove();
  });

  it('is a setting of the page’s session, too', async () => {
    const session = oktaSession({ issuer: org.issuer, clientId: org.clientId, idleTimeout: 15 });
    const reasons: string[] = [];
    session.addEventListener('signed-out', ({ detail }) => reasons.push(detail.reason));
    const { element } = await signInAda(org);
    let secondsLeft = 0;
    session.addEventListener(
      'session-expiring',
      (event) => (secondsLeft = event.detail.secondsLeft),
    );
    await pass(14.5);
    expect(secondsLeft).to.be.within(29, 30);
    await pass(15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
    expect(reasons).to.deep.equal(['expired']);
  });

  it('does not sign in again by Okta’s session right after', async () => {
    const { element } = await signInAda(org, { 'idle-timeout': '15', 'sso': '' });
    await pass(15.1);
    await until(() => !element.isSignedIn, 'the sign-out');
    expect(await element.whenSettled()).to.equal('signed-out');
  });

  for (const [words, attributes] of [
    ['that is no number of minutes', { 'idle-timeout': '15 min' }],
    [
      'on a page that keeps no tokens',
      { 'engine': 'classic', 'session-redirect': 'https://a.example/', 'idle-timeout': '15' },
    ],
  ] as const)
    it(`${words} is refused by name`, async () => {
      const { next } = place(org, attributes);
      const { error } = await next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain('idle-timeout');
    });
});

describe('tokens that end', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  /** The access token lives for an hour, and is of use until half a minute before that. */
  const secondsBeforeEnd = (seconds: number) => pass(60 - 0.5 - seconds / 60);

  it('are renewed a minute before, and no page is told', async () => {
    const { element, log, next } = await signInAda(org, { scopes: 'openid email offline_access' });
    const before = await element.getAccessToken();
    await secondsBeforeEnd(70);
    const renewed = next('tokens-renewed');
    await secondsBeforeEnd(50);
    await renewed;
    expect(await element.getAccessToken()).not.to.equal(before);
    expect(log).not.to.include('session-expiring:tokens');
  });

  it('and that nothing renews are told in time, with what is left, once; then the user is signed out', async () => {
    const { element, log, next } = await signInAda(org);
    await org.endSessions();
    const told = next('session-expiring');
    await secondsBeforeEnd(45);
    const { detail, cancelable } = await told;
    expect(detail.reason).to.equal('tokens');
    expect(detail.secondsLeft).to.be.within(40, 45);
    expect(cancelable).to.equal(false);
    expect(element.isSignedIn).to.equal(true);
    const form = next('ready');
    await pass(60);
    await org.advanceClock(60 * MINUTE);
    dispatchEvent(new Event('online'));
    await form;
    expect(log.filter((entry) => /^(?:session-expiring|signed-out)/.test(entry))).to.deep.equal([
      'session-expiring:tokens',
      'signed-out:expired',
    ]);
    expect(detail.signal.aborted).to.equal(true);
  });

  it('and that the network keeps from being renewed are renewed when it is back, which ends the warning', async () => {
    const { element, next } = await signInAda(org, { scopes: 'openid email offline_access' });
    await org.fault({ path: '/v1/token', method: 'POST', status: 503 });
    const told = next('session-expiring');
    await secondsBeforeEnd(50);
    const { detail } = await told;
    await org.clearFaults();
    const renewed = next('tokens-renewed');
    setPageClock(0);
    await secondsBeforeEnd(45);
    dispatchEvent(new Event('online'));
    await renewed;
    await until(() => detail.signal.aborted, 'the end of the warning');
    expect(element.isSignedIn).to.equal(true);
  });
});
