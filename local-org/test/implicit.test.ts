import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { type LocalOrg } from '../src/index.js';
import { BrowserSession, IMPLICIT_CLIENT, leftFor, postedBy } from './support/browser-session.js';
import { claimsOf, orgFor } from './support/test-app.js';

const CLIENTS = { clients: [IMPLICIT_CLIENT] };
const NO_PKCE = { code_challenge: undefined, code_challenge_method: undefined };

async function implicit(
  org: LocalOrg,
  response_type: string,
  changes: Record<string, string | undefined> = {},
): Promise<{ browser: BrowserSession; values: URLSearchParams }> {
  const browser = new BrowserSession(org, IMPLICIT_CLIENT.clientId);
  const back = leftFor(
    await browser.signIn(await browser.authorize({ ...NO_PKCE, response_type, ...changes })),
  );
  assert.equal(back.search, '');
  return { browser, values: new URLSearchParams(back.hash.slice(1)) };
}

test('both tokens come in the fragment, and belong together', async (t) => {
  const { browser, values } = await implicit(await orgFor(t, CLIENTS), 'token id_token', {
    scope: 'openid email',
  });
  assert.deepEqual([...values.keys()].sort(), [
    'access_token',
    'expires_in',
    'id_token',
    'scope',
    'state',
    'token_type',
  ]);
  const accessToken = values.get('access_token') ?? '';
  const claims = claimsOf(values.get('id_token') ?? '');
  assert.deepEqual(Object.keys(claims).sort(), [
    'amr',
    'at_hash',
    'aud',
    'auth_time',
    'exp',
    'iat',
    'idp',
    'iss',
    'jti',
    'nonce',
    'sub',
    'ver',
  ]);
  assert.equal(
    claims['at_hash'],
    createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
  );
  assert.equal((await browser.app.userinfo(accessToken)).body['email'], 'ada@example.com');
});

test('an ID token alone carries the claims of the scopes, as nothing else could', async (t) => {
  const { values } = await implicit(await orgFor(t, CLIENTS), 'id_token', {
    scope: 'openid email',
  });
  assert.deepEqual([...values.keys()].sort(), ['id_token', 'state']);
  const claims = claimsOf(values.get('id_token') ?? '');
  assert.deepEqual(
    [claims['email'], claims['name'], claims['at_hash']],
    ['ada@example.com', undefined, undefined],
  );
});

test('an access token alone needs no nonce', async (t) => {
  const { values } = await implicit(await orgFor(t, CLIENTS), 'token', { nonce: undefined });
  assert.deepEqual([values.has('access_token'), values.has('id_token')], [true, false]);
});

test('there is no refresh token, and no code', async (t) => {
  const { values } = await implicit(await orgFor(t, CLIENTS), 'token id_token', {
    scope: 'openid offline_access',
  });
  assert.deepEqual(
    [values.get('scope'), values.has('refresh_token'), values.has('code')],
    ['openid', false, false],
  );
});

test('tokens come by okta_post_message, too', async (t) => {
  const { browser } = await implicit(await orgFor(t, CLIENTS), 'token');
  const { message } = postedBy(
    await browser.authorize({
      ...NO_PKCE,
      response_type: 'token id_token',
      prompt: 'none',
      response_mode: 'okta_post_message',
    }),
  );
  assert.deepEqual(
    [typeof message['access_token'], typeof message['id_token'], message['state']],
    ['string', 'string', 'app-state'],
  );
});

test('tokens never go into a query: the refusal comes in the fragment', async (t) => {
  const { browser } = await implicit(await orgFor(t, CLIENTS), 'token');
  for (const response_type of ['token', 'id_token', 'token id_token']) {
    const back = leftFor(
      await browser.authorize({ ...NO_PKCE, response_type, response_mode: 'query' }),
    );
    const values = new URLSearchParams(back.hash.slice(1));
    assert.deepEqual(
      [back.search, values.get('error'), values.has('access_token')],
      ['', 'unsupported_response_mode', false],
    );
    assert.equal(
      values.get('error_description'),
      'The response mode query is not allowed with token response types.',
    );
  }
});

const refusals: readonly [string, Record<string, string | undefined>, string][] = [
  ['a code', { response_type: 'code' }, 'unsupported_response_type'],
  ['a code together with a token', { response_type: 'code token' }, 'unsupported_response_type'],
  [
    'an ID token without a nonce',
    { response_type: 'id_token', nonce: undefined },
    'invalid_request',
  ],
  [
    'an ID token without the openid scope',
    { response_type: 'id_token', scope: 'profile' },
    'invalid_scope',
  ],
];

for (const [what, changes, error] of refusals) {
  test(`the implicit client is refused ${what}`, async (t) => {
    const back = leftFor(
      await new BrowserSession(await orgFor(t, CLIENTS), IMPLICIT_CLIENT.clientId).authorize({
        ...NO_PKCE,
        ...changes,
      }),
    );
    assert.equal(new URLSearchParams(back.hash.slice(1) || back.search).get('error'), error);
  });
}

test('an access token of the implicit grant can be revoked', async (t) => {
  const { browser, values } = await implicit(await orgFor(t, CLIENTS), 'token');
  const token = values.get('access_token') ?? '';
  assert.equal((await browser.app.revoke(token)).status, 200);
  assert.equal((await browser.app.userinfo(token)).status, 401);
});
