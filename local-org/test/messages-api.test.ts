import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID } from '../src/index.js';
import { ORIGIN, orgFor, TestApp } from './support/test-app.js';

const call = (app: TestApp, authorization?: string): ReturnType<TestApp['call']> =>
  app.call(
    '/api/messages',
    authorization === undefined ? {} : { headers: { Authorization: authorization } },
  );

test('the messages are for a caller with an access token', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token } = await app.tokens();
  const { status, body, headers } = await call(app, `Bearer ${access_token}`);
  assert.equal(status, 200);
  assert.equal(
    (body as unknown as { messages: { text: string }[] }).messages[0]?.text,
    'Hello, ada@example.com.',
  );
  assert.deepEqual(
    [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')],
    [ORIGIN, null],
  );
});

test('anything else is refused, with a reason that a page may read', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const { access_token, id_token } = await app.tokens();
  const { access_token: foreign } = await new TestApp(await orgFor(t)).tokens();
  const forged = access_token.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`);
  for (const authorization of [
    undefined,
    'Basic abc',
    `Bearer ${id_token}`,
    `Bearer ${foreign}`,
    `Bearer ${forged}`,
    'Bearer a.b.c',
    'Bearer x',
  ]) {
    const { status, headers } = await call(app, authorization);
    assert.equal(status, 401, authorization);
    assert.match(
      headers.get('www-authenticate') ?? '',
      /^Bearer error="invalid_(?:token|request)", error_description="/,
    );
    assert.match(headers.get('access-control-expose-headers') ?? '', /WWW-Authenticate/);
  }
  org.clock.advance(3601);
  assert.equal((await call(app, `Bearer ${access_token}`)).status, 401);
});

test('a page of another origin cannot read them', async (t) => {
  const org = await orgFor(t);
  const { access_token } = await new TestApp(org).tokens();
  const { headers } = await call(
    new TestApp(org, DEMO_CLIENT_ID, 'http://localhost:6666'),
    `Bearer ${access_token}`,
  );
  assert.equal(headers.get('access-control-allow-origin'), null);
});

test('the resource server does not ask the org, so a revoked token is good to its end', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token } = await app.tokens();
  await app.revoke(access_token);
  assert.deepEqual(
    [(await app.userinfo(access_token)).status, (await call(app, `Bearer ${access_token}`)).status],
    [401, 200],
  );
});
