import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { LocalOrg } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import {
  assertNoToken,
  heading,
  profileOn,
  startExpressJourney,
  stateOf,
} from '../support/express-journey.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  enterMailedCode,
  enterPassword,
  formSays,
  leaveForFacebook,
  preferCode,
} from '../support/widget-journey.js';

const everyClaim = [
  'email',
  'email_verified',
  'family_name',
  'given_name',
  'locale',
  'name',
  'preferred_username',
  'sub',
  'updated_at',
  'zoneinfo',
];

const atPath = (pathname: string) => (url: URL) => url.pathname === pathname;

/** A page of the app with this title, and not the form. */
async function reads(page: DrivenPage, title: RegExp): Promise<void> {
  await page.waitFor(() => document.querySelector('h1')?.checkVisibility());
  assert.match(await heading(page), title);
}

/** The status of the org's answer to a browser that asks for its own session. */
async function sessionAtOkta(page: DrivenPage, org: LocalOrg): Promise<number | undefined> {
  await page.goto(`${org.url}/api/v1/sessions/me`);
  return org.requests.findLast(({ path }) => path === '/api/v1/sessions/me')?.status;
}

forEachEngine((browser) => {
  it('signs in with a password, and the server lists everything that /v1/userinfo knows', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    await assertNoToken(page);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${appUrl}/profile`);
    const profile = await profileOn(page);
    assert.deepEqual(Object.keys(profile).sort(), everyClaim);
    assert.deepEqual(
      [profile['sub'], profile['email'], profile['email_verified']],
      ['00ulocalada', 'ada@example.com', 'true'],
    );
    await assertNoToken(page);
    // The server's requests, unlike a page's, have no origin.
    const redeemed = org.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
    );
    assert.deepEqual(
      redeemed.map(({ status, origin }) => ({ status, origin })),
      [{ status: 200, origin: undefined }],
    );
  });

  it('shows the form with its own style sheet, under a policy that allows no inline script or style', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    const policy = (await fetch(`${appUrl}/login`)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' 'nonce-[^']+'; style-src 'self' 'nonce-[^']+';/);
    assert.match(policy, new RegExp(`connect-src 'self' ${org.url};`));
    assert.equal(
      await page.evaluate(() => document.querySelector('okta-sign-in')?.nonce !== ''),
      true,
    );
    assert.equal(
      await page.evaluate(() =>
        [...document.styleSheets].some(({ href }) => href?.endsWith('/okta-sign-in.oie.min.css')),
      ),
      true,
    );
  });

  it('refuses an answer whose state is none of this browser’s, be it another browser’s', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    const state = await stateOf(page);
    const stranger = await browser.newPage();
    t.after(() => stranger.close());
    for (const query of [
      `interaction_code=stolen&state=${state}`,
      'interaction_code=stolen&state=made-up',
      'interaction_code=stolen',
      `error=access_denied&error_description=SCAM&state=${state}`,
    ]) {
      await stranger.goto(`${appUrl}/login/callback?${query}`);
      await reads(stranger, /not under way here/);
      assert.doesNotMatch(await stranger.evaluate(() => document.body.innerText), /SCAM/);
    }
    assert.equal(
      org.requests.some(({ path }) => path.endsWith('/v1/token')),
      false,
    );
  });

  it('shows an error of Okta’s as text, and the way back to a form', async (t) => {
    const { page, appUrl } = await startExpressJourney(t, browser);
    const description = '<img src=x onerror="document.title=1"> & <b>bold</b>';
    await page.goto(
      `${appUrl}/login/callback?${new URLSearchParams({ error: 'access_denied', error_description: description, state: await stateOf(page) }).toString()}`,
    );
    await reads(page, /not signed in/);
    assert.equal(
      await page.evaluate(() => document.querySelector('#quote')?.textContent),
      description,
    );
    assert.equal(
      await page.evaluate(() => document.querySelector('#error-code')?.textContent),
      'access_denied',
    );
    await page.click('a[href="/login"]');
    await formSays(page, 'Sign In');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${appUrl}/profile`);
  });

  it('signs a known user in through a social provider', async (t) => {
    const { page, appUrl } = await startExpressJourney(t, browser);
    await leaveForFacebook(page);
    await page.click('#known-user');
    await page.waitForUrl(`${appUrl}/profile`);
    assert.equal((await profileOn(page))['email'], 'ada@example.com');
    await assertNoToken(page);
  });

  it('says that a sign-in was cancelled at the provider, and the form can be used again', async (t) => {
    const { page, appUrl } = await startExpressJourney(t, browser);
    await leaveForFacebook(page);
    await page.click('#cancel');
    await page.waitForUrl(atPath('/login/callback'));
    await reads(page, /not signed in/);
    assert.equal(
      await page.evaluate(() => document.querySelector('#error-code')?.textContent),
      'access_denied',
    );
    await page.click('a[href="/login"]');
    await formSays(page, 'Sign In');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${appUrl}/profile`);
  });

  for (const [where, resumeAt, path] of [
    ['on the login page, as in the Node guide', 'login', '/login'],
    ['on the callback URL itself, as in the ASP.NET guide', 'callback', '/login/callback'],
  ] as const) {
    it(`goes on with the second factor after a social provider ${where}`, async (t) => {
      const { page, org, appUrl } = await startExpressJourney(t, browser, resumeAt);
      const state = await stateOf(page);
      await leaveForFacebook(page);
      await page.click('#known-user-with-factor');
      const { searchParams } = await page.waitForUrl(
        (url) => url.origin === appUrl && url.pathname === path,
      );
      assert.equal(searchParams.get('state'), state);
      await formSays(page, 'Verify with your email');
      await preferCode(page);
      await enterMailedCode(page, org.outbox, 'social@example.com');
      await page.waitForUrl(`${appUrl}/profile`);
      assert.equal((await profileOn(page))['email'], 'social@example.com');
      await assertNoToken(page);
    });
  }

  it('goes on with a sign-in under way after the login page was loaded anew with its state', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    const state = await stateOf(page);
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await formSays(page, 'Verify with your email');
    await page.goto(`${appUrl}/login?state=${state}`);
    await formSays(page, 'Verify with your email');
    await preferCode(page);
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await page.waitForUrl(`${appUrl}/profile`);
  });

  it('finishes by the link in the mail, in another tab of the same browser', async (t) => {
    const { page: behind, org, appUrl } = await startExpressJourney(t, browser);
    await enterPassword(behind, 'grace@example.com', 'Passw0rd!');
    await formSays(behind, 'Verify with your email');
    const tab = await behind.newTab();
    await tab.goto(org.outbox.last('grace@example.com')?.link ?? '(no link came)');
    await tab.waitForUrl(`${appUrl}/profile`);
    assert.equal((await profileOn(tab))['email'], 'grace@example.com');
    await assertNoToken(tab);
  });

  it('shows the code of the mail’s link in another browser, and the first one takes it', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await formSays(page, 'Verify with your email');
    const stranger = await browser.newPage();
    t.after(() => stranger.close());
    await stranger.goto(org.outbox.last('grace@example.com')?.link ?? '(no link came)');
    const code = await stranger.waitFor(() => document.querySelector('#code')?.textContent);
    assert.equal(code, org.outbox.last('grace@example.com')?.code);
    await preferCode(page);
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await page.waitForUrl(`${appUrl}/profile`);
  });

  it('loads messages from the API by the session alone', async (t) => {
    const { page, appUrl } = await startExpressJourney(t, browser);
    assert.equal(await page.evaluate(async () => (await fetch('/api/messages')).status), 401);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${appUrl}/profile`);
    await page.click('#load-messages');
    assert.match(
      await page.waitFor(() => document.querySelector('#messages li')?.textContent),
      /I am a robot/,
    );
    await assertNoToken(page);
  });

  it('signs out here and at Okta, and asks for the password the next time', async (t) => {
    const { page, org, appUrl } = await startExpressJourney(t, browser);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${appUrl}/profile`);
    assert.equal(await sessionAtOkta(page, org), 200);
    await page.goto(`${appUrl}/profile`);
    await page.click('#sign-out');
    await page.waitForUrl(`${appUrl}/`);
    await page.waitFor(() => document.querySelector('#sign-in') !== null);
    await assertNoToken(page);
    const paths = org.requests.map(
      ({ path, status }) => `${path.split('/').slice(-2).join('/')} ${status}`,
    );
    assert.deepEqual(
      paths.filter((path) => /revoke|logout/.test(path)),
      ['v1/revoke 200', 'v1/logout 302'],
    );
    assert.equal(await sessionAtOkta(page, org), 404);
    await page.goto(`${appUrl}/profile`);
    await page.waitForUrl(`${appUrl}/login`);
    await formSays(page, 'Sign In');
  });
});
