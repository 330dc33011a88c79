import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { DEMO_ANSWER, DEMO_PASSWORD, type LocalOrg, type LocalOrgClient } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import { press, typeInto } from '../../test/support/hands.js';
import { serveApp, WIDGET } from './support/app-site.js';
import { openTab } from './support/open-tab.js';
import { sentCode } from './support/sent-code.js';
import { orgFor } from './support/test-app.js';

interface Scene {
  readonly org: LocalOrg;
  readonly page: DrivenPage;
}

const CLIENT_ID = '0oaclassic';
const CODE_GRANT: Partial<LocalOrgClient> = { grantTypes: ['authorization_code'] };

/** The real Classic widget on a page; `start` is the script that shows it, with the org's URL and the page's own in `org` and `here`. */
async function showWidget(
  t: TestContext,
  client: Partial<LocalOrgClient>,
  start: string,
): Promise<Scene> {
  let orgUrl = '';
  const { origin } = await serveApp(t, {
    '/': () => `<link rel="stylesheet" href="${WIDGET}/css/okta-sign-in.min.css"><div id="widget"></div><p id="result"></p>
      <script src="${WIDGET}/js/okta-sign-in.classic.min.js"></script>
      <script>const org = ${JSON.stringify(orgUrl)}, here = location.origin + location.pathname; ${start}</script>`,
  });
  const org = await orgFor(t, {
    clients: [{ clientId: CLIENT_ID, redirectUris: [`${origin}/`], ...client }],
  });
  orgUrl = org.url;
  const page = await openTab(t);
  await page.goto(`${origin}/`);
  return { org, page };
}

/** Told to get tokens; the page shows what comes of it. */
function showForTokens(
  t: TestContext,
  client: Partial<LocalOrgClient>,
  options: object = { authParams: { scopes: ['openid', 'email'] } },
): Promise<Scene> {
  return showWidget(
    t,
    client,
    `
    const options = ${JSON.stringify(options)};
    const show = (text) => { document.getElementById('result').textContent = text; };
    new OktaSignIn({ baseUrl: org, issuer: org + '/oauth2/default', clientId: '${CLIENT_ID}', redirectUri: here, useClassicEngine: true, ...options })
      .showSignInToGetTokens({ el: '#widget' })
      .then((tokens) => show(tokens.idToken.claims.sub + ' has ' + Object.keys(tokens).sort().join(' ')), (error) => show(String(error)));`,
  );
}

async function enter(page: DrivenPage, username: string, password = DEMO_PASSWORD): Promise<void> {
  await typeInto(page, { '#okta-signin-username': username, '#okta-signin-password': password });
  await press(page, '#okta-signin-submit');
}

const says = (page: DrivenPage, text: string): Promise<unknown> =>
  page.waitFor(
    (wanted) => document.querySelector<HTMLElement>('#widget')?.innerText.includes(wanted),
    text,
  );

const result = (page: DrivenPage): Promise<string> =>
  page.waitFor(() => document.getElementById('result')?.textContent);

test('the Classic widget shows a wrong password, and gets tokens by PKCE for the right one', async (t) => {
  const { org, page } = await showForTokens(t, CODE_GRANT);
  await enter(page, 'ada@example.com', 'nope');
  await says(page, 'Unable to sign in');
  await enter(page, 'ada@example.com');
  assert.equal(await result(page), '00ulocalada has accessToken idToken');
  assert.deepEqual(
    org.requests
      .filter(({ path, method }) => path === '/api/v1/authn' && method === 'POST')
      .map(({ status }) => status),
    [401, 200],
  );
});

test('the Classic widget gets tokens by the implicit grant, as the guide sets it up', async (t) => {
  const { page } = await showForTokens(
    t,
    { grantTypes: ['implicit'] },
    {
      authParams: { pkce: false, responseType: ['token', 'id_token'], scopes: ['openid', 'email'] },
    },
  );
  await enter(page, 'ada@example.com');
  assert.equal(await result(page), '00ulocalada has accessToken idToken');
});

test('the Classic widget shows a locked account', async (t) => {
  const { page } = await showForTokens(t, CODE_GRANT);
  await enter(page, 'locked@example.com');
  await says(page, 'locked');
});

test('the Classic widget asks for the mailed code', async (t) => {
  const { org, page } = await showForTokens(t, CODE_GRANT);
  await enter(page, 'grace@example.com');
  await press(page, '.mfa-verify-email input[type=submit]');
  await says(page, 'A verification code was sent to g***e@example.com');
  await typeInto(page, { 'input[name=answer]': await sentCode(org, 'grace@example.com') });
  await press(page, '.mfa-verify-email input[type=submit]');
  assert.equal(await result(page), '00ulocalgrace has accessToken idToken');
});

test('the Classic widget sends a code to the phone', async (t) => {
  const { org, page } = await showForTokens(t, CODE_GRANT);
  await enter(page, 'dorothy@example.com');
  await press(page, '#widget .sms-request-button');
  await page.waitFor(
    () =>
      document.querySelector(
        '#widget .sms-request-button.disabled, #widget .sms-request-button.link-button-disabled',
      ) !== null,
  );
  await typeInto(page, { 'input[name=answer]': await sentCode(org, '+14155550132') });
  await press(page, '#widget form:has(input[name=answer]) input[type=submit]');
  assert.equal(await result(page), '00ulocaldorothy has accessToken idToken');
});

test('the Classic widget asks for the code of an authenticator app, Okta Verify or a device, and for the answer to a question', async (t) => {
  const answers: readonly [string, (org: LocalOrg) => string][] = [
    ['katherine', (org) => org.totp('katherine@example.com')],
    ['joan', () => DEMO_ANSWER],
    ['barbara', (org) => org.totp('barbara@example.com', 'oktaVerifyCode')],
    ['margaret', (org) => org.totp('margaret@example.com', 'customOtp')],
  ];
  for (const [name, answer] of answers) {
    const { org, page } = await showForTokens(t, CODE_GRANT);
    await enter(page, `${name}@example.com`);
    await typeInto(page, { 'input[name=answer]': answer(org) });
    await press(page, '#widget form:has(input[name=answer]) input[type=submit]');
    assert.equal(await result(page), `00ulocal${name} has accessToken idToken`);
  }
});

test('the Classic widget says that a password has expired', async (t) => {
  const { page } = await showForTokens(t, CODE_GRANT);
  await enter(page, 'expired@example.com');
  await says(page, 'expired');
});

for (const path of ['/app/UserHome', `/home/oidc_client/${CLIENT_ID}/aln177a159h7Zf52X0g8`]) {
  test(`the guide's setCookieAndRedirect leads to ${path}, signed in`, async (t) => {
    const { org, page } = await showWidget(
      t,
      CODE_GRANT,
      `
      new OktaSignIn({ baseUrl: org, useClassicEngine: true }).renderEl({ el: '#widget' }, (res) => {
        if (res.status === 'SUCCESS') res.session.setCookieAndRedirect(org + '${path}');
      });`,
    );
    await enter(page, 'ada@example.com');
    await page.waitForUrl(org.url + path);
    assert.equal(
      await page.waitFor(() => document.querySelector('#login')?.textContent),
      'ada@example.com',
    );
  });
}
