import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_IDENTITY_PROVIDERS, type LocalOrg } from '../src/index.js';
import {
  claimsOf,
  messagesIn,
  offersIn,
  orgFor,
  REDIRECT_URI,
  TestApp,
} from './support/test-app.js';

/** To the stand-in's page, as the browser gets there. */
async function toProvider(
  org: LocalOrg,
): Promise<{ app: TestApp; page: URL; interactionHandle: string; stateHandle: string }> {
  const app = new TestApp(org);
  const { screen, interactionHandle, stateHandle } = await app.begin();
  const { headers } = await app.call(
    screen.body.remediation?.value.find(({ name }) => name === 'redirect-idp')?.href ?? '',
  );
  return { app, page: new URL(headers.get('location') ?? ''), interactionHandle, stateHandle };
}

/** Presses a button there, and gives the address that it leads to: the org's callback. */
async function press(
  app: TestApp,
  page: URL,
  choice: string,
  more: Record<string, string> = {},
): Promise<URL> {
  const { headers } = await app.press(page.href.replace(page.search, ''), {
    response_type: 'code',
    client_id: page.searchParams.get('client_id') ?? '',
    redirect_uri: page.searchParams.get('redirect_uri') ?? '',
    state: page.searchParams.get('state') ?? '',
    choice,
    ...more,
  });
  return new URL(headers.get('location') ?? '');
}

/** Where the org's callback leads to. */
async function follow(app: TestApp, callback: URL): Promise<URL> {
  const { headers, status, body } = await app.call(callback.href);
  assert.equal(status, 302, JSON.stringify(body));
  return new URL(headers.get('location') ?? '');
}

const NEWCOMER = { first_name: 'Nova', last_name: 'Newcomer', email: 'nova@example.com' };

test("the stand-in's page says what it is and has the three buttons", async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const { body, headers } = await app.call(page.href);
  for (const id of ['known-user', 'new-user', 'cancel'])
    assert.match(String(body['text']), new RegExp(`id="${id}"`));
  assert.match(String(body['text']), /stand-in for Facebook/);
  assert.match(
    headers.get('content-security-policy') ?? '',
    /form-action 'self' http:\/\/localhost:5173/,
  );
});

test('a known user comes back with a code, and the ID token names the provider', async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const back = await follow(app, await press(app, page, 'known'));
  assert.equal(back.href.split('?')[0], REDIRECT_URI);
  assert.equal(back.searchParams.get('state'), 'app-state');
  const { body } = await app.redeem(back.searchParams.get('interaction_code') ?? '');
  const claims = claimsOf(body.id_token);
  assert.deepEqual([claims['sub'], claims['idp']], ['00ulocalada', DEMO_IDENTITY_PROVIDERS[0]?.id]);
});

test('a new user is made on the spot, and known the next time', async (t) => {
  const org = await orgFor(t);
  const subjects: unknown[] = [];
  for (let visit = 0; visit < 2; visit++) {
    const { app, page } = await toProvider(org);
    const back = await follow(app, await press(app, page, 'new', NEWCOMER));
    const { body } = await app.redeem(back.searchParams.get('interaction_code') ?? '');
    subjects.push(claimsOf(body.id_token)['sub']);
    assert.equal((await app.userinfo(body.access_token)).body['email'], NEWCOMER.email);
  }
  assert.equal(subjects[0], subjects[1]);
  assert.equal(org.users.list().filter(({ email }) => email === NEWCOMER.email).length, 1);
});

test("cancelling comes back with access_denied and the app's state, and the form still works", async (t) => {
  const { app, page, stateHandle } = await toProvider(await orgFor(t));
  const back = await follow(app, await press(app, page, 'cancel'));
  assert.deepEqual(
    [
      back.searchParams.get('error'),
      back.searchParams.get('state'),
      back.searchParams.has('interaction_code'),
    ],
    ['access_denied', 'app-state', false],
  );
  assert.equal((await app.identify(stateHandle)).status, 200);
});

test('a user with a second factor comes back with interaction_required, and goes on with the code', async (t) => {
  const org = await orgFor(t);
  const { app, page, interactionHandle } = await toProvider(org);
  const back = await follow(
    app,
    await press(app, page, 'new', { ...NEWCOMER, email: 'grace@example.com' }),
  );
  assert.equal(back.searchParams.get('error'), 'interaction_required');
  const screen = await app.introspect(interactionHandle);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
  assert.equal(
    (await app.answerCode(screen.body.stateHandle, org.outbox.last()?.code ?? '')).status,
    200,
  );
});

test('a locked user is refused', async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const back = await follow(
    app,
    await press(app, page, 'new', { ...NEWCOMER, email: 'locked@example.com' }),
  );
  assert.deepEqual(
    [back.searchParams.get('error'), back.searchParams.has('interaction_code')],
    ['access_denied', false],
  );
});

test("the provider's answer is good once", async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const callback = await press(app, page, 'known');
  await follow(app, callback);
  const replay = await app.call(callback.href);
  assert.deepEqual([replay.status, replay.headers.get('location')], [400, null]);
});

test('a cancelled attempt cannot be used again either', async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const [callback, late] = [await press(app, page, 'cancel'), await press(app, page, 'known')];
  await follow(app, callback);
  assert.equal((await app.call(late.href)).status, 400);
});

test('an answer with a state that the org never gave is refused', async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  const callback = await press(app, page, 'known');
  callback.searchParams.set('state', 'made-up');
  assert.equal((await app.call(callback.href)).status, 400);
});

test("a code that the provider never gave, or gave to another provider's attempt, signs no user in", async (t) => {
  const org = await orgFor(t, {
    identityProviders: [
      { id: 'one', name: 'One', type: 'OIDC' },
      { id: 'two', name: 'Two', type: 'OIDC' },
    ],
  });
  const first = await toProvider(org);
  const madeUp = await press(first.app, first.page, 'known');
  madeUp.searchParams.set('code', 'made-up');
  assert.equal((await follow(first.app, madeUp)).searchParams.get('error'), 'server_error');

  const second = await toProvider(org);
  const swapped = await press(
    second.app,
    new URL(second.page.href.replace('/idp-double/one/', '/idp-double/two/')),
    'known',
  );
  assert.equal((await follow(second.app, swapped)).searchParams.get('error'), 'server_error');
});

test('the link is refused for a handle that is finished, made up, or past the first form', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const finished = await app.begin();
  await app.identify(finished.stateHandle);
  const challenged = await app.begin();
  await app.identify(challenged.stateHandle, 'grace@example.com');
  for (const handle of [finished.stateHandle, challenged.stateHandle, 'made-up', '']) {
    assert.equal((await app.call(`/sso/idps/0oalocalfacebook?stateToken=${handle}`)).status, 403);
  }
  assert.equal((await app.call('/sso/idps/unheard-of?stateToken=x')).status, 404);
});

test('signing in with the password meanwhile ends the way through the provider', async (t) => {
  const { app, page, stateHandle } = await toProvider(await orgFor(t));
  await app.identify(stateHandle);
  assert.equal((await app.call((await press(app, page, 'known')).href)).status, 400);
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), ['idx.session.expired']);
});

test('the stand-in serves the org alone', async (t) => {
  const { app, page } = await toProvider(await orgFor(t));
  for (const [name, value] of [
    ['redirect_uri', 'https://evil.example/'],
    ['client_id', 'somebody'],
    ['state', ''],
  ] as const) {
    const wrong = new URL(page);
    wrong.searchParams.set(name, value);
    assert.equal((await app.call(wrong.href)).status, 400);
  }
});
