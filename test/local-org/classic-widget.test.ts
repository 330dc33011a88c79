import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { LocalOrg, LocalOrgClient } from '../../src/local-org/index.js';
import { serveApp } from './support/app-site.js';
import { openTab, waitUntil } from './support/chromium.js';
import { orgFor } from './support/test-app.js';

interface Scene {
  readonly org: LocalOrg;
  readonly page: Page;
}

/** The real Classic widget on a page, told to get tokens; `window.result` will hold what comes of it. */
async function showWidget(t: TestContext, client: Partial<LocalOrgClient>, options: object = {}): Promise<Scene> {
  const { origin } = await serveApp(t);
  const redirectUri = `${origin}/classic`;
  const org = await orgFor(t, { clients: [{ clientId: '0oaclassic', redirectUris: [redirectUri], ...client }] });
  const page = await openTab(t);
  await page.goto(redirectUri);
  const config = { baseUrl: org.url, issuer: org.issuer, clientId: '0oaclassic', redirectUri, useClassicEngine: true, authParams: { scopes: ['openid', 'email'] }, ...options };
  await waitUntil(page, 'typeof OktaSignIn === "function"');
  await page.evaluate(`
    window.widget = new OktaSignIn(${JSON.stringify(config)});
    void widget.showSignInToGetTokens({ el: '#widget' }).then(
      (tokens) => { window.result = { sub: tokens.idToken.claims.sub, kinds: Object.keys(tokens).sort() }; },
      (error) => { window.result = String(error); },
    );`);
  await page.waitForSelector('#okta-signin-username');
  return { org, page };
}

async function enter(page: Page, username: string, password: string): Promise<void> {
  for (const [field, text] of [['#okta-signin-username', username], ['#okta-signin-password', password]] as const) {
    // Typed over what is there.
    await page.click(field, { count: 3 });
    await page.type(field, text);
  }
  await page.click('#okta-signin-submit');
}

async function result(page: Page): Promise<unknown> {
  await waitUntil(page, 'window.result !== undefined');
  return page.evaluate('result');
}

test('the Classic widget shows a wrong password, and gets tokens by PKCE for the right one', async (t) => {
  const { org, page } = await showWidget(t, { grantTypes: ['authorization_code'] });
  await enter(page, 'ada@example.com', 'nope');
  await waitUntil(page, `document.querySelector('.infobox-error')?.textContent.includes('Unable to sign in')`);
  await enter(page, 'ada@example.com', 'Passw0rd!');
  assert.deepEqual(await result(page), { kinds: ['accessToken', 'idToken'], sub: '00ulocalada' });
  assert.deepEqual(org.requests.filter(({ path, method }) => path === '/api/v1/authn' && method === 'POST').map(({ status }) => status), [401, 200]);
});

test('the Classic widget gets tokens by the implicit grant, as the guide sets it up', async (t) => {
  const { page } = await showWidget(t, { grantTypes: ['implicit'] }, { authParams: { pkce: false, responseType: ['token', 'id_token'], scopes: ['openid', 'email'] } });
  await enter(page, 'ada@example.com', 'Passw0rd!');
  assert.deepEqual(await result(page), { kinds: ['accessToken', 'idToken'], sub: '00ulocalada' });
});

test('the Classic widget shows a locked account', async (t) => {
  const { page } = await showWidget(t, { grantTypes: ['authorization_code'] });
  await enter(page, 'locked@example.com', 'Passw0rd!');
  await waitUntil(page, `/locked/i.test(document.querySelector('#widget').textContent)`);
});

test('the Classic widget asks for the mailed code', async (t) => {
  const { org, page } = await showWidget(t, { grantTypes: ['authorization_code'] });
  await enter(page, 'grace@example.com', 'Passw0rd!');
  // A locator, for the old screen is still on its way out: it tries again when what it found is gone.
  await page.locator('.mfa-verify-email input[type=submit]').click();
  await page.waitForSelector('input[name=answer]');
  await page.type('input[name=answer]', org.outbox.last('grace@example.com')?.code ?? '');
  await page.locator('.mfa-verify-email input[type=submit]').click();
  assert.deepEqual(await result(page), { kinds: ['accessToken', 'idToken'], sub: '00ulocalgrace' });
});

for (const path of ['/app/UserHome', '/home/oidc_client/0oaclassic/aln177a159h7Zf52X0g8']) {
  test(`the guide's setCookieAndRedirect leads to ${path}, signed in`, async (t) => {
    const { origin } = await serveApp(t);
    const org = await orgFor(t, { clients: [{ clientId: '0oaclassic', redirectUris: [`${origin}/classic`], grantTypes: ['authorization_code'] }] });
    const page = await openTab(t);
    await page.goto(`${origin}/classic`);
    await waitUntil(page, 'typeof OktaSignIn === "function"');
    await page.evaluate(`
      void new OktaSignIn({ baseUrl: ${JSON.stringify(org.url)}, useClassicEngine: true }).renderEl({ el: '#widget' }, (res) => {
        if (res.status === 'SUCCESS') res.session.setCookieAndRedirect(${JSON.stringify(org.url + path)});
      });`);
    await page.waitForSelector('#okta-signin-username');
    await enter(page, 'ada@example.com', 'Passw0rd!');
    await waitUntil(page, `document.querySelector('#login')?.textContent === 'ada@example.com'`);
    assert.equal(page.url(), org.url + path);
  });
}
