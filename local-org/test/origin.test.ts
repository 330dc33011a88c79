import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID } from '../src/index.js';
import { ORIGIN, orgFor, TestApp } from './support/test-app.js';

const EVIL = 'http://localhost:6666';

test('an origin that is not trusted is refused by interact, every step and the session, and gets no CORS header', async (t) => {
  const org = await orgFor(t);
  const { stateHandle, interactionHandle } = await new TestApp(org).begin();
  const evil = new TestApp(org, DEMO_CLIENT_ID, EVIL);
  const answers = [
    await evil.interact(),
    await evil.introspect(interactionHandle),
    await evil.identify(stateHandle),
    await evil.idx('cancel', { stateHandle }),
    await evil.call('/api/v1/sessions/me'),
    await evil.call('/api/v1/sessions/me', { method: 'DELETE' }),
    await evil.call('/outbox.json'),
  ];
  for (const { status, headers, body } of answers) {
    assert.deepEqual([status, body.errorCode], [403, 'E0000006']);
    assert.deepEqual(
      [...headers.keys()].filter((name) => name.startsWith('access-control-')),
      [],
    );
  }
});

test('an origin that is not trusted cannot read any other answer, and gets none but to what is public', async (t) => {
  const org = await orgFor(t);
  const evil = new TestApp(org, DEMO_CLIENT_ID, EVIL);
  const { access_token } = await new TestApp(org).tokens();
  const answers = [
    await evil.call('/oauth2/default/.well-known/openid-configuration'),
    await evil.call('/oauth2/default/v1/keys'),
    await evil.redeem('x'),
    await evil.userinfo(access_token),
    await evil.revoke('x'),
    await evil.call('/outbox'),
    await evil.call('/nowhere'),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 403, 403, 403, 403, 403],
  );
  for (const { headers } of answers)
    assert.deepEqual(
      [...headers.keys()].filter((name) => name.startsWith('access-control-')),
      [],
    );
});

test('a trusted origin gets its own name, and leave to send cookies only where auth-js sends them', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { interactionHandle } = await app.begin();
  const seen = async (answer: ReturnType<TestApp['call']>): Promise<(string | null)[]> => {
    const { headers } = await answer;
    return [
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-credentials'),
    ];
  };
  assert.deepEqual(await seen(app.interact()), [ORIGIN, 'true']);
  assert.deepEqual(await seen(app.introspect(interactionHandle)), [ORIGIN, 'true']);
  assert.deepEqual(await seen(app.call('/api/v1/sessions/me')), [ORIGIN, 'true']);
  assert.deepEqual(await seen(app.redeem('x')), [ORIGIN, null]);
  assert.deepEqual(await seen(app.userinfo('x')), [ORIGIN, null]);
  assert.deepEqual(await seen(app.revoke('x')), [ORIGIN, null]);
  assert.deepEqual(await seen(app.call('/oauth2/default/v1/keys')), [ORIGIN, null]);
});

test("a preflight lets a trusted origin send auth-js's headers", async (t) => {
  const org = await orgFor(t);
  const preflight = (origin: string, path: string, method: string): ReturnType<TestApp['call']> =>
    new TestApp(org, DEMO_CLIENT_ID, origin).call(path, {
      method: 'OPTIONS',
      headers: {
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'content-type,x-okta-user-agent-extended',
      },
    });
  for (const [path, method] of [
    ['/idp/idx/identify', 'POST'],
    ['/oauth2/default/v1/token', 'POST'],
    ['/oauth2/default/v1/userinfo', 'GET'],
    ['/api/v1/sessions/me', 'DELETE'],
  ] as const) {
    const good = await preflight(ORIGIN, path, method);
    assert.equal(good.status, 204);
    assert.equal(good.headers.get('access-control-allow-origin'), ORIGIN);
    assert.ok(good.headers.get('access-control-allow-methods')?.split(', ').includes(method));
    assert.match(
      good.headers.get('access-control-allow-headers') ?? '',
      /X-Okta-User-Agent-Extended/,
    );
    const evil = await preflight(EVIL, path, method);
    assert.deepEqual(
      [...evil.headers.keys()].filter((name) => name.startsWith('access-control-')),
      [],
    );
  }
});

test('a call without an origin comes from no page and is served', async (t) => {
  const app = new TestApp(await orgFor(t), DEMO_CLIENT_ID, null);
  assert.equal((await app.redeem(await app.code())).status, 200);
});

test('trustedOrigins replaces the origins of the redirect URIs', async (t) => {
  const org = await orgFor(t, { trustedOrigins: ['https://app.example'] });
  assert.equal(
    (await new TestApp(org, DEMO_CLIENT_ID, 'https://app.example').interact()).status,
    200,
  );
  assert.equal((await new TestApp(org).interact()).status, 403);
});

test('a path that the org does not have is 404, and a method it does not take 405', async (t) => {
  const app = new TestApp(await orgFor(t));
  assert.deepEqual(
    [
      (await app.call('/nowhere')).status,
      (await app.call('//evil.example/')).status,
      (await app.call('/idp/idx/identify')).status,
    ],
    [404, 404, 405],
  );
});
