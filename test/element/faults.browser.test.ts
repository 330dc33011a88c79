import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, formShows, press } from '../support/widget-form.js';

const alert = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLElement>('[role="alert"]');

describe('when something fails', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('shows the error and a form that works, when the token endpoint fails after a right password', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await org.fault({ path: '/v1/token', method: 'POST', status: 500, body: '{}' });
    const again = next('error').then(async ({ error }) => ({ error, ready: await next('ready') }));
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await again).error.code).to.equal('server');
    expect(element.status).to.equal('signed-out');
    expect(alert(element)!.textContent).to.contain('has a problem');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(alert(element)).to.equal(null);
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.have.length(1);
  });

  it('prints the very string to register when the redirect URI is refused, and the local org’s option for it', async () => {
    const { next } = place(org, { 'redirect-uri': `${location.origin}/not-registered` });
    const { error } = await next('error');
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.contain(
      `add '${location.origin}/not-registered' to clients[].redirectUris (--redirect-uri)`,
    );
  });

  it('names client-id when the client is unknown', async () => {
    const { element, next } = place(org, { 'client-id': '0oanobody' });
    const { error } = await next('error');
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.contain('client-id');
    expect(element.status).to.equal('failed');
  });

  it('tells an untrusted origin from a broken network', async () => {
    const strict = await startOrg({ trustedOrigins: ['https://elsewhere.example'] });
    const { element, next } = place(strict);
    const { error } = await next('error');
    expect(error.code).to.equal('origin-not-trusted');
    await element.updateComplete;
    const shown = element.shadowRoot!.querySelector('[part="error"]')!;
    expect(shown.textContent).to.contain(`--origin ${location.origin}`);
    expect(shown.querySelector('[part="retry"]')).not.to.equal(null);
  });

  it('offers another try when the org can’t be reached, and the try works', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 503, body: 'down' });
    const { element, next } = place(org);
    expect((await next('error')).error.code).to.equal('server');
    await element.updateComplete;
    expect(element.status).to.equal('failed');
    element.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
    await next('ready');
    expect(element.status).to.equal('signed-out');
    expect(element.error).to.equal(null);
  });

  it('calls it the network when nothing answers', async () => {
    await org.stop();
    const { element, next } = place(org);
    expect((await next('error')).error.code).to.equal('network');
    await element.updateComplete;
    expect(alert(element)!.textContent).to.contain('could not be reached').and.contain('Try again');
  });

  it('tries again by itself when the network is back', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', drop: true, times: 50 });
    const { element, next } = place(org);
    expect((await next('error')).error.code).to.equal('network');
    await org.clearFaults();
    const shown = next('ready');
    dispatchEvent(new Event('online'));
    await shown;
    expect(element.status).to.equal('signed-out');
  });

  it('calls it the rate limit at 429', async () => {
    await org.fault({
      path: '/v1/interact',
      method: 'POST',
      status: 429,
      body: '{"errorCode":"E0000047","errorSummary":"API call exceeded rate limit"}',
    });
    const { next } = place(org);
    expect((await next('error')).error.code).to.equal('rate-limited');
  });

  it('shows a locked-out user the widget’s own message', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await enterPassword(element, 'locked@example.com', 'Passw0rd!');
    await formShows(element, /locked/i);
    expect(log.some((entry) => entry.startsWith('error'))).to.equal(false);
  });

  it('still signs in without the profile, when userinfo fails', async () => {
    const { element, next } = place(org, {}, '<b slot="signed-in" data-claim="email">you</b>');
    await next('ready');
    await org.fault({ path: '/v1/userinfo', method: 'GET', status: 500, body: '{}', times: 2 });
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    const { detail } = await next('signed-in');
    expect(detail.user.sub).to.be.a('string');
    expect(element.querySelector('b')!.textContent).to.equal('you');
  });

  it('signs in over garbage in every key that auth-js reads', async () => {
    for (const area of [localStorage, sessionStorage]) {
      for (const key of [
        'okta-token-storage',
        'okta-transaction-storage',
        'okta-shared-transaction-storage',
        'okta-cache-storage',
        'okta-original-uri-storage',
      ]) {
        area.setItem(key, '{garbage');
      }
    }
    await signInAda(org);
  });

  it('begins anew from "Back to sign in"', async () => {
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'grace@example.com', 'Passw0rd!');
    await formShows(element, /verify|code/i);
    await press(element, '[data-se="cancel"], .js-cancel, [data-se="go-back"]');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });
});
