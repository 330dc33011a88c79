import assert from 'node:assert/strict';
import test from 'node:test';
import { orgFor, TestApp } from './support/test-app.js';

const refusals: readonly [string, Record<string, string | undefined>, number, string, RegExp?][] = [
  ['an unknown client', { client_id: '0oastranger' }, 401, 'invalid_client'],
  ['no client', { client_id: undefined }, 401, 'invalid_client'],
  [
    'a redirect URI without the last slash',
    { redirect_uri: 'http://localhost:5173' },
    400,
    'invalid_request',
    /'redirect_uri' parameter must be a Login redirect URI in the client app settings/,
  ],
  [
    'a redirect URI with a query',
    { redirect_uri: 'http://localhost:5173/?a' },
    400,
    'invalid_request',
  ],
  [
    'a redirect URI in other letters',
    { redirect_uri: 'http://LOCALHOST:5173/' },
    400,
    'invalid_request',
  ],
  [
    'a redirect URI below a registered one',
    { redirect_uri: 'http://localhost:5173/deeper' },
    400,
    'invalid_request',
  ],
  ['no redirect URI', { redirect_uri: undefined }, 400, 'invalid_request'],
  ['no code challenge', { code_challenge: undefined }, 400, 'invalid_request', /PKCE/],
  ['a code challenge that is no hash', { code_challenge: 'short' }, 400, 'invalid_request'],
  [
    'the plain challenge method',
    { code_challenge_method: 'plain' },
    400,
    'invalid_request',
    /S256/,
  ],
  ['no challenge method', { code_challenge_method: undefined }, 400, 'invalid_request', /S256/],
  ['a scope without openid', { scope: 'profile' }, 400, 'invalid_scope'],
  ['a scope that the org does not have', { scope: 'openid admin' }, 400, 'invalid_scope'],
  ['a parameter that is not documented', { surprise: '1' }, 400, 'invalid_request', /surprise/],
];

for (const [what, changes, status, error, words] of refusals) {
  test(`interact refuses ${what}`, async (t) => {
    const { status: actual, body } = await new TestApp(await orgFor(t)).interact(changes);
    assert.deepEqual([actual, body.error], [status, error]);
    assert.equal(body.interaction_handle, undefined);
    if (words) assert.match(body.error_description, words);
  });
}

test('interact refuses a parameter given twice', async (t) => {
  const app = new TestApp(await orgFor(t));
  const body = new URLSearchParams({ client_id: app.clientId });
  body.append('client_id', app.clientId);
  const answer = await app.call('/oauth2/default/v1/interact', { method: 'POST', body });
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_request']);
});

test('interact refuses JSON', async (t) => {
  const app = new TestApp(await orgFor(t));
  const answer = await app.call('/oauth2/default/v1/interact', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  });
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_request']);
});

test('each sign-in has handles of its own', async (t) => {
  const app = new TestApp(await orgFor(t));
  const [one, two] = [await app.begin(), await app.begin()];
  assert.equal(
    new Set([one.interactionHandle, one.stateHandle, two.interactionHandle, two.stateHandle]).size,
    4,
  );
});
