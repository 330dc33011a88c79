import assert from 'node:assert/strict';
import test from 'node:test';
import { demoClient, type LocalOrg } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor } from './support/browser-session.js';
import { type Answer, codeIn, ORIGIN, orgFor, REDIRECT_URI, TestApp } from './support/test-app.js';

async function signedIn(
  org: LocalOrg,
): Promise<{ app: TestApp; cookie: string; tokens: Answer['body'] }> {
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  const answer = await app.identify(stateHandle);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { app, cookie, tokens: (await app.redeem(codeIn(answer))).body };
}

function logout(app: TestApp, parameters: Record<string, string>, cookie = ''): Promise<Answer> {
  return app.call(`/oauth2/default/v1/logout?${new URLSearchParams(parameters)}`, {
    headers: { Cookie: cookie },
  });
}

const session = (app: TestApp, cookie: string, method = 'GET'): Promise<Answer> =>
  app.call('/api/v1/sessions/me', { method, headers: { Cookie: cookie } });

test('logout ends the session and goes back at once, with the state', async (t) => {
  const { app, cookie, tokens } = await signedIn(await orgFor(t));
  assert.equal((await session(app, cookie)).status, 200);
  const answer = await logout(
    app,
    { id_token_hint: tokens.id_token, post_logout_redirect_uri: REDIRECT_URI, state: 'bye' },
    cookie,
  );
  assert.deepEqual(
    [answer.status, answer.headers.get('location')],
    [302, `${REDIRECT_URI}?state=bye`],
  );
  assert.match(answer.headers.get('set-cookie') ?? '', /^idx=; .*Max-Age=0$/);
  assert.equal((await session(app, cookie)).status, 404);
});

test('logout without an address ends on a page', async (t) => {
  const { app, cookie, tokens } = await signedIn(await orgFor(t));
  assert.equal((await logout(app, { id_token_hint: tokens.id_token }, cookie)).status, 200);
  assert.equal((await session(app, cookie)).status, 404);
});

const strict = { clients: [{ ...demoClient(ORIGIN), postLogoutRedirectUris: [REDIRECT_URI] }] };

for (const target of [
  'http://localhost:5173',
  `${REDIRECT_URI}?a`,
  `${REDIRECT_URI}callback.html`,
  'https://evil.example/',
  '',
  'javascript:alert(1)',
]) {
  test(`logout refuses the address "${target}" without a redirect, and the session lives on`, async (t) => {
    const { app, cookie, tokens } = await signedIn(await orgFor(t, strict));
    const answer = await logout(
      app,
      { id_token_hint: tokens.id_token, post_logout_redirect_uri: target },
      cookie,
    );
    assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
    assert.equal((await session(app, cookie)).status, 200);
  });
}

for (const target of [
  `${REDIRECT_URI}?a`,
  `${REDIRECT_URI}deeper`,
  'http://localhost:9999/',
  'https://evil.example/',
  '',
  'javascript:alert(1)',
]) {
  test(`logout refuses "${target}" of an app that names no address, too`, async (t) => {
    const { app, cookie, tokens } = await signedIn(await orgFor(t));
    const answer = await logout(
      app,
      { id_token_hint: tokens.id_token, post_logout_redirect_uri: target },
      cookie,
    );
    assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
    assert.equal((await session(app, cookie)).status, 200);
  });
}

test("logout refuses no hint, a forged one, an access token, and another org's ID token", async (t) => {
  const { app, cookie, tokens } = await signedIn(await orgFor(t));
  const { tokens: foreign } = await signedIn(await orgFor(t));
  const forged = tokens.id_token.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`);
  for (const hint of [undefined, forged, tokens.access_token, foreign.id_token, 'x']) {
    const answer = await logout(
      app,
      {
        ...(hint === undefined ? {} : { id_token_hint: hint }),
        post_logout_redirect_uri: REDIRECT_URI,
      },
      cookie,
    );
    assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
  }
  assert.equal((await session(app, cookie)).status, 200);
});

test('an ID token that has expired still signs out', async (t) => {
  const { app, cookie, tokens } = await signedIn(
    await orgFor(t, { policies: { idTokenLifetime: 1 } }),
  );
  await new Promise((resolve) => setTimeout(resolve, 1100));
  assert.equal(
    (
      await logout(
        app,
        { id_token_hint: tokens.id_token, post_logout_redirect_uri: REDIRECT_URI },
        cookie,
      )
    ).status,
    302,
  );
});

test('the session names its user, and DELETE ends it', async (t) => {
  const { app, cookie } = await signedIn(await orgFor(t));
  const { body } = await session(app, cookie);
  assert.deepEqual([body['login'], body['status']], ['ada@example.com', 'ACTIVE']);
  assert.equal((await session(app, cookie, 'DELETE')).status, 204);
  assert.deepEqual(
    [(await session(app, cookie)).status, (await session(app, cookie, 'DELETE')).status],
    [404, 404],
  );
});

test('without a session there is 404', async (t) => {
  const app = new TestApp(await orgFor(t));
  assert.deepEqual(
    [(await session(app, '')).status, (await session(app, 'idx=made-up')).body.errorCode],
    [404, 'E0000007'],
  );
});

test('a navigation to logout from the hosted page ends the session that it started', async (t) => {
  const org = await orgFor(t, { clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const code =
    leftFor(await browser.signIn(await browser.authorize())).searchParams.get('code') ?? '';
  const { body } = await browser.app.redeem('', {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code,
  });
  const parameters = new URLSearchParams({
    id_token_hint: body.id_token,
    post_logout_redirect_uri: REDIRECT_URI,
  });
  assert.equal(
    leftFor(await browser.visit(`/oauth2/default/v1/logout?${parameters}`)).href,
    REDIRECT_URI,
  );
  assert.equal(
    leftFor(await browser.authorize({ prompt: 'none' })).searchParams.get('error'),
    'login_required',
  );
});

test('a user who is signed out by the org has no session, and DELETE says so, too', async (t) => {
  const org = await orgFor(t);
  const { app, cookie } = await signedIn(org);
  org.endSessions();
  assert.deepEqual(
    [(await session(app, cookie)).status, (await session(app, cookie, 'DELETE')).status],
    [404, 404],
  );
});
