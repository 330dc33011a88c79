import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { OktaAuth, OktaAuthOptions } from '@okta/okta-auth-js';
import type { LocalOrg, LocalOrgClient } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import { type AppSite, AUTH_JS, serveApp } from './support/app-site.js';
import { openTab } from './support/open-tab.js';
import { orgFor } from './support/test-app.js';

interface Scene {
  readonly org: LocalOrg;
  readonly page: DrivenPage;
  readonly appUrl: string;
}

/** What the app's page has in its global scope. */
interface Globals {
  readonly OktaAuth: new (options: OktaAuthOptions) => OktaAuth;
  client: OktaAuth;
}

/** An app with the real auth-js on it, and its org. */
async function scene(
  t: TestContext,
  client: Partial<LocalOrgClient>,
  hostOf: (site: AppSite) => string = ({ origin }) => origin,
): Promise<Scene> {
  const site = await serveApp(t, {
    '/': () => `<script src="${AUTH_JS}/okta-auth-js.min.js"></script>`,
  });
  const appUrl = `${hostOf(site)}/`;
  const org = await orgFor(t, {
    clients: [
      {
        clientId: '0oapage',
        redirectUris: [appUrl],
        postLogoutRedirectUris: [appUrl],
        grantTypes: ['authorization_code'],
        ...client,
      },
    ],
  });
  return { org, page: await openTab(t), appUrl };
}

/** Makes `client` on the page the app's OktaAuth, as soon as there is one. */
async function makeClient(
  { org, page, appUrl }: Scene,
  options: Partial<OktaAuthOptions> = {},
): Promise<void> {
  const config = {
    issuer: org.issuer,
    clientId: '0oapage',
    redirectUri: appUrl,
    scopes: ['openid', 'email'],
    ...options,
  };
  await page.waitFor((given) => {
    const globals = globalThis as unknown as Partial<Globals>;
    if (!globals.OktaAuth || location.origin !== new URL(given.redirectUri).origin) return false;
    globals.client = new globals.OktaAuth(given);
    return true;
  }, config);
}

/** Lets the page do something with its `client`. */
function within<R>(
  page: DrivenPage,
  act: (client: OktaAuth, argument: string) => R,
  argument = '',
): Promise<Awaited<R>> {
  return page.evaluate(
    (run, text) => run((globalThis as unknown as Globals).client, text),
    act,
    argument,
  );
}

/** Leaves for the hosted page, signs in there, comes back, and gives what the tokens say. */
async function signInByRedirect(
  to: Scene,
  options: Partial<OktaAuthOptions> = {},
): Promise<unknown> {
  const { page, appUrl } = to;
  await page.goto(appUrl);
  await makeClient(to, options);
  await within(page, (client) => void client.token.getWithRedirect());
  await page.type('#username', 'ada@example.com');
  await page.type('#password', 'Passw0rd!');
  await page.click('#submit');
  await makeClient(to, options);
  return within(page, async (client) => {
    const { tokens } = await client.token.parseFromUrl();
    client.tokenManager.setTokens(tokens);
    return { sub: tokens.idToken?.claims.sub, tokenType: tokens.accessToken?.tokenType };
  });
}

/** What `getWithoutPrompt` comes to, in its hidden frame. */
const silently = (page: DrivenPage): Promise<unknown> =>
  within(page, (client) =>
    client.token.getWithoutPrompt({ timeout: 5000 }).then(
      ({ tokens }) => Object.keys(tokens).sort(),
      (error: unknown) => (error as { errorCode: string }).errorCode,
    ),
  );

const sessionExists = (page: DrivenPage): Promise<unknown> =>
  within(page, (client) => client.session.exists());

test('auth-js signs in by redirect with PKCE, renews in a hidden frame, and sees the session until it ends', async (t) => {
  const to = await scene(t, {});
  assert.deepEqual(await signInByRedirect(to), { sub: '00ulocalada', tokenType: 'Bearer' });
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [true, ['accessToken', 'idToken']],
  );
  to.org.endSessions();
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [false, 'login_required'],
  );
});

test('an app of another site signs in by redirect, but its frames and calls do not see the session', async (t) => {
  const to = await scene(t, {}, ({ otherSite }) => otherSite);
  assert.deepEqual(await signInByRedirect(to), { sub: '00ulocalada', tokenType: 'Bearer' });
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [false, 'login_required'],
  );
});

test('the session of the embedded sign-in is there for the hidden frame', async (t) => {
  const to = await scene(t, { grantTypes: ['authorization_code', 'interaction_code'] });
  await to.page.goto(to.appUrl);
  await makeClient(to);
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [false, 'login_required'],
  );
  const status = await within(to.page, (client) =>
    client.idx
      .authenticate({ username: 'ada@example.com', password: 'Passw0rd!' })
      .then(({ status }) => status),
  );
  assert.equal(status, 'SUCCESS');
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [true, ['accessToken', 'idToken']],
  );
  await within(to.page, (client) => client.session.close());
  assert.deepEqual(
    [await sessionExists(to.page), await silently(to.page)],
    [false, 'login_required'],
  );
});

test('auth-js gets implicit tokens by fragment, and by the hidden frame', async (t) => {
  const to = await scene(t, { grantTypes: ['implicit'] });
  const options: Partial<OktaAuthOptions> = { pkce: false, responseType: ['token', 'id_token'] };
  assert.deepEqual(await signInByRedirect(to, options), {
    sub: '00ulocalada',
    tokenType: 'Bearer',
  });
  assert.deepEqual(await silently(to.page), ['accessToken', 'idToken']);
});

test('auth-js with dpop gets bound tokens, uses them and refreshes them', async (t) => {
  const to = await scene(t, { dpop: true, grantTypes: ['authorization_code', 'refresh_token'] });
  const options = { dpop: true, scopes: ['openid', 'email', 'offline_access'] };
  assert.deepEqual(await signInByRedirect(to, options), { sub: '00ulocalada', tokenType: 'DPoP' });
  assert.equal(
    await within(to.page, (client) => client.token.getUserInfo().then(({ email }) => email)),
    'ada@example.com',
  );
  const call = (): Promise<number> =>
    within(
      to.page,
      async (client, url) => {
        const { Authorization, Dpop } = await client.getDPoPAuthorizationHeaders({
          url,
          method: 'GET',
        });
        return (await fetch(url, { headers: { Authorization, Dpop } })).status;
      },
      `${to.org.url}/api/messages`,
    );
  assert.equal(await call(), 200);
  const renewed = await within(to.page, async (client) => {
    const tokens = await client.token.renewTokens();
    client.tokenManager.setTokens(tokens);
    return tokens.accessToken?.tokenType;
  });
  assert.equal(renewed, 'DPoP');
  assert.equal(await call(), 200);
});

test("auth-js notices that the org's clock is far ahead", async (t) => {
  const to = await scene(t, {});
  to.org.clock.advance(3600);
  await assert.rejects(signInByRedirect(to), /The JWT was issued in the future/);
});
