import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT } from '../src/index.js';
import {
  BrowserSession,
  HOSTED_CLIENT,
  IMPLICIT_CLIENT,
  leftFor,
} from './support/browser-session.js';
import { afterPassword } from './support/steps.js';
import { claimsOf, codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const machine = (): number => Date.now() / 1000;

test("tokens carry the org's time", async (t) => {
  const org = await orgFor(t);
  org.clock.advance(-900);
  const { access_token, id_token } = await new TestApp(org).tokens();
  for (const token of [access_token, id_token]) {
    const { iat, exp, auth_time: authTime } = claimsOf(token);
    for (const time of [iat, Number(exp) - 3600, authTime])
      assert.ok(Math.abs(Number(time) - (machine() - 900)) < 5, String(time));
  }
});

test("tokens of the implicit grant carry the org's time, and so does the Date header", async (t) => {
  const org = await orgFor(t, { clients: [IMPLICIT_CLIENT] });
  org.clock.advance(900);
  const browser = new BrowserSession(org, IMPLICIT_CLIENT.clientId);
  const answer = await browser.signIn(await browser.authorize({ response_type: 'token id_token' }));
  const values = new URLSearchParams(leftFor(answer).hash.slice(1));
  for (const name of ['id_token', 'access_token'])
    assert.ok(Math.abs(Number(claimsOf(values.get(name) ?? '')['iat']) - machine() - 900) < 5);
  assert.ok(Math.abs(Date.parse(answer.headers.get('date') ?? '') / 1000 - machine() - 900) < 5);
  assert.ok(Math.abs(org.clock.now() / 1000 - machine() - 900) < 1);
});

test('an access token ends when the clock passes its end, and the refresh token goes on', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const tokens = await app.tokens('openid offline_access');
  org.clock.advance(3590);
  assert.equal((await app.userinfo(tokens.access_token)).status, 200);
  org.clock.advance(11);
  assert.equal((await app.userinfo(tokens.access_token)).status, 401);
  const { status, body } = await app.refresh(tokens.refresh_token);
  assert.deepEqual([status, (await app.userinfo(body.access_token)).status], [200, 200]);
});

test('a refresh token ends in its time, which each rotation starts anew', async (t) => {
  const org = await orgFor(t, { policies: { refreshTokenLifetime: 1000 } });
  const app = new TestApp(org);
  let { refresh_token: token } = await app.tokens('openid offline_access');
  for (let turn = 0; turn < 3; turn++) {
    org.clock.advance(900);
    token = (await app.refresh(token)).body.refresh_token;
  }
  org.clock.advance(1001);
  assert.equal((await app.refresh(token)).body.error, 'invalid_grant');
});

test('a code, a sign-in under way, and a session end in their time', async (t) => {
  const org = await orgFor(t, { clients: [DEMO_CLIENT, HOSTED_CLIENT] });
  const app = new TestApp(org);
  const code = await app.code();
  org.clock.advance(61);
  assert.equal(
    (await app.redeem(code)).body.error_description,
    'The authorization code is invalid or has expired.',
  );
  const { stateHandle } = await app.begin();
  org.clock.advance(3601);
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), ['idx.session.expired']);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  await browser.signIn(await browser.authorize());
  org.clock.advance(7201);
  assert.equal(
    leftFor(await browser.authorize({ prompt: 'none' })).searchParams.get('error'),
    'login_required',
  );
});

test('setting the clock back revives nothing that was used, and keeps what is not yet over', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const tokens = await app.tokens('openid offline_access');
  org.clock.advance(-7200);
  assert.equal((await app.userinfo(tokens.access_token)).status, 200);
  const { body } = await app.refresh(tokens.refresh_token);
  assert.equal((await app.refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  assert.ok(body.refresh_token);
});

test('a client may have an access token lifetime of its own', async (t) => {
  const org = await orgFor(t, {
    clients: [
      { ...DEMO_CLIENT, accessTokenLifetime: 20 },
      { ...DEMO_CLIENT, clientId: '0oaother' },
    ],
  });
  const [short, usual] = [
    await new TestApp(org).tokens(),
    await new TestApp(org, '0oaother').tokens(),
  ];
  assert.deepEqual([short.expires_in, usual.expires_in], [20, 3600]);
  assert.equal(
    Number(claimsOf(short.access_token)['exp']) - Number(claimsOf(short.access_token)['iat']),
    20,
  );
  org.clock.advance(21);
  const statuses = [short, usual].map(
    async ({ access_token }) => (await new TestApp(org).userinfo(access_token)).status,
  );
  assert.deepEqual(await Promise.all(statuses), [401, 200]);
});

test('a mailed code and its link end in their time, and the mail carries it', async (t) => {
  const org = await orgFor(t, { policies: { emailMagicLink: true } });
  org.clock.advance(86_400);
  const { app, stateHandle } = await afterPassword(org, 'grace@example.com');
  const mail = org.outbox.last();
  assert.ok(Math.abs((mail?.sentAt.getTime() ?? 0) / 1000 - machine() - 86_400) < 5);
  org.clock.advance(299);
  assert.equal((await app.call(mail?.link ?? '')).status, 200);
  org.clock.advance(2);
  assert.equal((await app.call(mail?.link ?? '')).status, 410);
  assert.equal((await app.answerCode(stateHandle, mail?.code ?? '')).status, 401);
});

test("an authenticator app goes by the org's time", async (t) => {
  const org = await orgFor(t);
  const early = org.totp('katherine@example.com');
  org.clock.advance(3600);
  const { app, stateHandle } = await afterPassword(org, 'katherine@example.com');
  const late = org.totp('katherine@example.com');
  if (early !== late) assert.equal((await app.answerCode(stateHandle, early)).status, 401);
  codeIn(await app.answerCode(stateHandle, late));
});

test('a password comes nearer to its end as the days go by', async (t) => {
  const org = await orgFor(t);
  const days = (): unknown =>
    org.users.list().find(({ login }) => login === 'expiring@example.com')?.passwordExpiresInDays;
  assert.equal(days(), 3);
  org.clock.advance(2 * 86_400);
  assert.equal(days(), 1);
  org.clock.advance(86_400);
  assert.deepEqual(
    [days(), offersIn((await afterPassword(org, 'expiring@example.com')).screen)],
    [0, ['reenroll-authenticator']],
  );
});

test("a new user carries the org's time", async (t) => {
  const org = await orgFor(t);
  org.clock.advance(-86_400);
  const { updatedAt } = org.users.add({ login: 'late@example.com', firstName: 'L', lastName: 'L' });
  assert.ok(Math.abs(updatedAt - machine() + 86_400) < 5);
});

test('the clock moves by whole seconds', async (t) => {
  const { clock } = await orgFor(t);
  for (const seconds of [0.5, Number.NaN, Infinity])
    assert.throws(() => clock.advance(seconds), /clock: .* is not a whole number of seconds/);
});
