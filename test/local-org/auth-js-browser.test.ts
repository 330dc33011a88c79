import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { LocalOrg, LocalOrgClient } from '../../src/local-org/index.js';
import { type AppSite, serveApp } from './support/app-site.js';
import { openTab, waitUntil } from './support/chromium.js';
import { orgFor } from './support/test-app.js';

interface Scene {
  readonly org: LocalOrg;
  readonly page: Page;
  readonly appUrl: string;
}

/** An app with the real auth-js on it, and its org. */
async function scene(t: TestContext, client: Partial<LocalOrgClient>, hostOf: (site: AppSite) => string = ({ origin }) => origin): Promise<Scene> {
  const site = await serveApp(t);
  const appUrl = `${hostOf(site)}/`;
  const org = await orgFor(t, { clients: [{ clientId: '0oapage', redirectUris: [appUrl], postLogoutRedirectUris: [appUrl], grantTypes: ['authorization_code'], ...client }] });
  return { org, page: await openTab(t), appUrl };
}

/** Makes `client` on the page the app's OktaAuth. */
async function makeClient({ org, page, appUrl }: Scene, options: object = {}): Promise<void> {
  const config = { issuer: org.issuer, clientId: '0oapage', redirectUri: appUrl, scopes: ['openid', 'email'], ...options };
  await waitUntil(page, 'typeof OktaAuth === "function"');
  await page.evaluate(`window.client = new OktaAuth(${JSON.stringify(config)})`);
}

/** Leaves for the hosted page, signs in there, comes back, and gives what the tokens say. */
async function signInByRedirect(to: Scene, options: object = {}): Promise<unknown> {
  const { page, appUrl } = to;
  await page.goto(appUrl);
  await makeClient(to, options);
  await Promise.all([page.waitForNavigation(), page.evaluate('void client.token.getWithRedirect()')]);
  await page.waitForSelector('#password');
  await page.type('#username', 'ada@example.com');
  await page.type('#password', 'Passw0rd!');
  await page.click('#submit');
  await waitUntil(page, `location.href.startsWith(${JSON.stringify(appUrl)})`);
  await makeClient(to, options);
  return page.evaluate(`client.token.parseFromUrl().then(({ tokens }) => {
    client.tokenManager.setTokens(tokens);
    return { sub: tokens.idToken && tokens.idToken.claims.sub, tokenType: tokens.accessToken && tokens.accessToken.tokenType };
  })`);
}

/** What `getWithoutPrompt` comes to, in its hidden frame. */
const silently = (page: Page): Promise<unknown> =>
  page.evaluate('client.token.getWithoutPrompt({ timeout: 5000 }).then(({ tokens }) => Object.keys(tokens).sort(), (error) => error.errorCode)');

const sessionExists = (page: Page): Promise<unknown> => page.evaluate('client.session.exists()');

test('auth-js signs in by redirect with PKCE, renews in a hidden frame, and sees the session until it ends', async (t) => {
  const to = await scene(t, {});
  assert.deepEqual(await signInByRedirect(to), { sub: '00ulocalada', tokenType: 'Bearer' });
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [true, ['accessToken', 'idToken']]);
  to.org.endSessions();
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [false, 'login_required']);
});

test('an app of another site signs in by redirect, but its frames and calls do not see the session', async (t) => {
  const to = await scene(t, {}, ({ otherSite }) => otherSite);
  assert.deepEqual(await signInByRedirect(to), { sub: '00ulocalada', tokenType: 'Bearer' });
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [false, 'login_required']);
});

test('the session of the embedded sign-in is there for the hidden frame', async (t) => {
  const to = await scene(t, { grantTypes: ['authorization_code', 'interaction_code'] });
  await to.page.goto(to.appUrl);
  await makeClient(to);
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [false, 'login_required']);
  const status = await to.page.evaluate('client.idx.authenticate({ username: "ada@example.com", password: "Passw0rd!" }).then(({ status }) => status)');
  assert.equal(status, 'SUCCESS');
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [true, ['accessToken', 'idToken']]);
  await to.page.evaluate('client.session.close()');
  assert.deepEqual([await sessionExists(to.page), await silently(to.page)], [false, 'login_required']);
});

test('auth-js gets implicit tokens by fragment, and by the hidden frame', async (t) => {
  const to = await scene(t, { grantTypes: ['implicit'] });
  const options = { pkce: false, responseType: ['token', 'id_token'] };
  assert.deepEqual(await signInByRedirect(to, options), { sub: '00ulocalada', tokenType: 'Bearer' });
  assert.deepEqual(await silently(to.page), ['accessToken', 'idToken']);
});

test('auth-js with dpop gets bound tokens, uses them and refreshes them', async (t) => {
  const to = await scene(t, { dpop: true, grantTypes: ['authorization_code', 'refresh_token'] });
  const options = { dpop: true, scopes: ['openid', 'email', 'offline_access'] };
  assert.deepEqual(await signInByRedirect(to, options), { sub: '00ulocalada', tokenType: 'DPoP' });
  assert.equal(await to.page.evaluate('client.token.getUserInfo().then(({ email }) => email)'), 'ada@example.com');
  const call = `(async () => {
    const url = ${JSON.stringify(`${to.org.url}/api/messages`)};
    const { Authorization, Dpop } = await client.getDPoPAuthorizationHeaders({ url, method: 'GET' });
    return (await fetch(url, { headers: { Authorization, Dpop } })).status;
  })()`;
  assert.equal(await to.page.evaluate(call), 200);
  assert.equal(await to.page.evaluate('client.token.renewTokens().then((tokens) => { client.tokenManager.setTokens(tokens); return tokens.accessToken.tokenType; })'), 'DPoP');
  assert.equal(await to.page.evaluate(call), 200);
});

test('auth-js notices that the org\'s clock is far ahead', async (t) => {
  const to = await scene(t, {});
  to.org.clock.advance(3600);
  await assert.rejects(signInByRedirect(to), /The JWT was issued in the future/);
});
