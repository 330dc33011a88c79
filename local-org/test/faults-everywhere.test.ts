import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID } from '../src/index.js';
import { orgFor, TestApp } from './support/test-app.js';

const endpoints: readonly (readonly [string, string])[] = [
  ['GET', '/oauth2/default/v1/authorize'],
  ['POST', '/oauth2/default/v1/token'],
  ['GET', '/login/login.htm'],
  ['POST', '/login/login.htm'],
  ['POST', '/api/v1/authn'],
  ['GET', '/login/sessionCookieRedirect'],
  ['GET', '/app/UserHome'],
  ['GET', '/api/messages'],
  ['GET', '/api/v1/sessions/me'],
];

for (const [method, path] of endpoints) {
  test(`a fault strikes ${method} ${path}`, async (t) => {
    const org = await orgFor(t);
    org.faults.add({
      path,
      method,
      status: 429,
      body: { errorCode: 'E0000047' },
      headers: { 'X-Rate-Limit-Reset': '1' },
    });
    const app = new TestApp(org, DEMO_CLIENT_ID, org.url);
    const answer = await app.call(path, { method });
    assert.deepEqual(
      [answer.status, answer.body.errorCode, org.requests.at(-1)?.status],
      [429, 'E0000047', 429],
    );
    assert.notEqual((await app.call(path, { method })).status, 429);
  });
}

test('the log keeps session tokens, keys and codes to itself', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  await app.call(
    '/login/sessionCookieRedirect?token=secret-1&redirectUrl=http://localhost:5173/?a=secret-2',
  );
  await app.call('/oauth2/default/v1/authorize?sessionToken=secret-3&code_challenge=secret-4');
  await app.call('/oauth2/default/v1/authorize/redirect?okta_key=secret-5');
  assert.equal(org.requests.length, 3);
  assert.ok(!JSON.stringify(org.requests).includes('secret-'));
});
