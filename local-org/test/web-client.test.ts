import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT, type LocalOrg } from '../src/index.js';
import { BrowserSession, leftFor, WEB_CLIENT } from './support/browser-session.js';
import { claimsOf, orgFor, TestApp } from './support/test-app.js';

const REDIRECT = { redirect_uri: WEB_CLIENT.redirectUris[0] };
const CLIENTS = { clients: [WEB_CLIENT, DEMO_CLIENT] };

const basic = (id: string, secret: string): Record<string, string> => ({
  Authorization: `Basic ${btoa(`${id}:${secret}`)}`,
});

async function webApp(org: LocalOrg): Promise<{ app: TestApp; code: string }> {
  const app = new TestApp(org, WEB_CLIENT.clientId);
  return { app, code: await app.code({ ...REDIRECT, scope: 'openid offline_access' }) };
}

const form = (
  app: TestApp,
  code: string,
  changes: Record<string, string | undefined> = {},
): Record<string, string | undefined> => ({
  client_id: app.clientId,
  ...REDIRECT,
  grant_type: 'interaction_code',
  code_verifier: app.verifier,
  interaction_code: code,
  ...changes,
});

const TOKEN = '/oauth2/default/v1/token';

test('a page begins the sign-in of a web app without its secret, and the backend redeems the code with it in the form', async (t) => {
  const { app, code } = await webApp(await orgFor(t, CLIENTS));
  const { status, body } = await app.form(
    TOKEN,
    form(app, code, { client_secret: WEB_CLIENT.clientSecret }),
  );
  assert.deepEqual(
    [status, claimsOf(body.id_token)['aud'], claimsOf(body.access_token)['cid']],
    [200, WEB_CLIENT.clientId, WEB_CLIENT.clientId],
  );
});

test('the secret is taken from the header, too', async (t) => {
  const { app, code } = await webApp(await orgFor(t, CLIENTS));
  assert.equal(
    (
      await app.form(
        TOKEN,
        form(app, code, { client_id: undefined }),
        basic(WEB_CLIENT.clientId, WEB_CLIENT.clientSecret),
      )
    ).status,
    200,
  );
});

const refusals: readonly [
  string,
  Record<string, string>,
  Record<string, string>,
  number,
  string,
][] = [
  ['no secret', {}, {}, 401, 'invalid_client'],
  ['a wrong secret in the form', { client_secret: 'wrong' }, {}, 401, 'invalid_client'],
  ['an empty secret in the form', { client_secret: '' }, {}, 401, 'invalid_client'],
  ['a wrong secret in the header', {}, basic(WEB_CLIENT.clientId, 'wrong'), 401, 'invalid_client'],
  ['a header without a secret', {}, basic(WEB_CLIENT.clientId, ''), 401, 'invalid_client'],
  ['a header that is not Basic', {}, { Authorization: 'Bearer x' }, 401, 'invalid_client'],
  [
    'a header with the client id alone',
    {},
    { Authorization: `Basic ${btoa(WEB_CLIENT.clientId)}` },
    401,
    'invalid_client',
  ],
  [
    'the secret in both places',
    { client_secret: WEB_CLIENT.clientSecret },
    basic(WEB_CLIENT.clientId, WEB_CLIENT.clientSecret),
    400,
    'invalid_request',
  ],
  [
    'a header that names another client',
    {},
    basic(DEMO_CLIENT.clientId, WEB_CLIENT.clientSecret),
    400,
    'invalid_request',
  ],
];

for (const [what, changes, headers, status, error] of refusals) {
  test(`the token endpoint refuses a web app with ${what}, and the code stays good`, async (t) => {
    const { app, code } = await webApp(await orgFor(t, CLIENTS));
    const { status: actual, body } = await app.form(TOKEN, form(app, code, changes), headers);
    assert.deepEqual([actual, body.error, body.access_token], [status, error, undefined]);
    assert.equal(
      (await app.form(TOKEN, form(app, code, { client_secret: WEB_CLIENT.clientSecret }))).status,
      200,
    );
  });
}

test('a public client that sends a secret is refused', async (t) => {
  const app = new TestApp(await orgFor(t, CLIENTS));
  const { status, body } = await app.redeem(await app.code(), { client_secret: 'anything' });
  assert.deepEqual([status, body.error], [401, 'invalid_client']);
});

test('interact refuses a wrong secret, and takes the right one', async (t) => {
  const app = new TestApp(await orgFor(t, CLIENTS), WEB_CLIENT.clientId);
  assert.deepEqual([(await app.interact({ ...REDIRECT, client_secret: 'wrong' })).status], [401]);
  assert.equal(
    (await app.interact({ ...REDIRECT, client_secret: WEB_CLIENT.clientSecret })).status,
    200,
  );
});

test('the secret does not stand in for the code verifier', async (t) => {
  const { app, code } = await webApp(await orgFor(t, CLIENTS));
  const { body } = await app.form(
    TOKEN,
    form(app, code, { client_secret: WEB_CLIENT.clientSecret, code_verifier: undefined }),
  );
  assert.equal(body.error, 'invalid_grant');
});

test('refreshing and revoking want the secret as well', async (t) => {
  const { app, code } = await webApp(await orgFor(t, CLIENTS));
  const secret = { client_secret: WEB_CLIENT.clientSecret };
  const { body: tokens } = await app.form(TOKEN, form(app, code, secret));
  assert.equal((await app.refresh(tokens.refresh_token)).status, 401);
  const { body: next } = await app.refresh(tokens.refresh_token, secret);
  assert.equal((await app.revoke(next.refresh_token)).status, 401);
  assert.equal((await app.refresh(next.refresh_token, secret)).status, 200);
  const REVOKE = '/oauth2/default/v1/revoke';
  assert.equal(
    (
      await app.form(
        REVOKE,
        { token: next.access_token },
        basic(WEB_CLIENT.clientId, WEB_CLIENT.clientSecret),
      )
    ).status,
    200,
  );
  assert.equal((await app.userinfo(next.access_token)).status, 401);
});

test("revoking a web app's refresh token ends it", async (t) => {
  const { app, code } = await webApp(await orgFor(t, CLIENTS));
  const secret = { client_secret: WEB_CLIENT.clientSecret };
  const {
    body: { refresh_token: token },
  } = await app.form(TOKEN, form(app, code, secret));
  assert.equal(
    (await app.form('/oauth2/default/v1/revoke', { token, client_id: app.clientId, ...secret }))
      .status,
    200,
  );
  assert.equal((await app.refresh(token, secret)).body.error, 'invalid_grant');
});

test('each grant redeems its own kind of code, and a client only the grants that it has', async (t) => {
  const org = await orgFor(t, {
    clients: [
      WEB_CLIENT,
      DEMO_CLIENT,
      { ...DEMO_CLIENT, clientId: '0oacode', grantTypes: ['authorization_code'] },
    ],
  });
  const { app, code } = await webApp(org);
  const swapped = {
    client_secret: WEB_CLIENT.clientSecret,
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code,
  };
  assert.equal((await app.form(TOKEN, form(app, code, swapped))).body.error, 'invalid_grant');
  const codeApp = new TestApp(org, '0oacode');
  const interact = await codeApp.interact();
  assert.deepEqual(
    [interact.status, interact.body.error, interact.body.error_description],
    [
      400,
      'unauthorized_client',
      'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code]. See clients[].grantTypes (--config).',
    ],
  );
  assert.equal((await codeApp.refresh('x')).body.error, 'unauthorized_client');
});

test('a web app may leave PKCE out at the hosted page, and a challenge it gave is held against it', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, WEB_CLIENT.clientId);
  const without = { ...REDIRECT, code_challenge: undefined, code_challenge_method: undefined };
  const back = leftFor(await browser.signIn(await browser.authorize(without)));
  const redeem = (
    code: string | null,
    more: Record<string, string> = {},
  ): ReturnType<TestApp['form']> =>
    browser.app.form(
      TOKEN,
      {
        grant_type: 'authorization_code',
        ...REDIRECT,
        code: code ?? '',
        ...more,
      },
      basic(WEB_CLIENT.clientId, WEB_CLIENT.clientSecret),
    );
  assert.equal((await redeem(back.searchParams.get('code'))).status, 200);
  const challenged = leftFor(await browser.authorize(REDIRECT));
  assert.equal((await redeem(challenged.searchParams.get('code'))).body.error, 'invalid_grant');
});
