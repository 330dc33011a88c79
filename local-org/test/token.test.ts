import assert from 'node:assert/strict';
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import test from 'node:test';
import { DEMO_CLIENT, demoClient, type LocalOrg } from '../src/index.js';
import { claimsOf, orgFor, REDIRECT_URI, TestApp } from './support/test-app.js';

/** The claims of a token, once its signature holds against the published key. */
async function verified(org: LocalOrg, token: string): Promise<Record<string, unknown>> {
  const { keys } = (await (await fetch(`${org.issuer}/v1/keys`)).json()) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
    kid: string;
    alg: string;
  };
  assert.equal(alg, 'RS256');
  const key = createPublicKey({
    key: keys.find((candidate) => candidate.kid === kid) ?? {},
    format: 'jwk',
  });
  assert.ok(
    verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')),
  );
  return claimsOf(token);
}

test("the ID token is signed, and as thin as Okta's", async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const { id_token, access_token } = await app.tokens();
  const payload = await verified(org, id_token);
  assert.deepEqual([payload['iss'], payload['aud']], [org.issuer, app.clientId]);
  assert.deepEqual(Object.keys(payload).sort(), [
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
  assert.deepEqual(
    [payload['sub'], payload['nonce'], payload['amr']],
    ['00ulocalada', 'app-nonce', ['pwd']],
  );
  assert.match(String(payload['jti']), /^ID\./);
  assert.equal(
    payload['at_hash'],
    createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url'),
  );
});

test("the access token has Okta's shape", async (t) => {
  const org = await orgFor(t);
  const { access_token, expires_in } = await new TestApp(org).tokens();
  const payload = await verified(org, access_token);
  assert.deepEqual(Object.keys(payload).sort(), [
    'aud',
    'auth_time',
    'cid',
    'exp',
    'iat',
    'iss',
    'jti',
    'scp',
    'sub',
    'uid',
    'ver',
  ]);
  assert.deepEqual(
    [payload['aud'], payload['sub'], payload['uid'], payload['scp']],
    ['api://default', 'ada@example.com', '00ulocalada', ['openid', 'profile', 'email']],
  );
  assert.deepEqual([expires_in, Number(payload['exp']) - Number(payload['iat'])], [3600, 3600]);
});

test('lifetimes follow the policies', async (t) => {
  const app = new TestApp(
    await orgFor(t, { policies: { accessTokenLifetime: 120, idTokenLifetime: 60 } }),
  );
  const { access_token, id_token, expires_in } = await app.tokens();
  const life = (token: string): number =>
    Number(claimsOf(token)['exp']) - Number(claimsOf(token)['iat']);
  assert.deepEqual([expires_in, life(access_token), life(id_token)], [120, 120, 60]);
});

const refusals: readonly [string, Record<string, string | undefined>, number, string, string?][] = [
  [
    'a wrong verifier',
    { code_verifier: 'x'.repeat(43) },
    400,
    'invalid_grant',
    'PKCE verification failed.',
  ],
  ['no verifier', { code_verifier: undefined }, 400, 'invalid_grant', 'PKCE verification failed.'],
  [
    'a code that it never gave',
    { interaction_code: 'made-up' },
    400,
    'invalid_grant',
    'The authorization code is invalid or has expired.',
  ],
  [
    'another registered redirect URI',
    { redirect_uri: `${REDIRECT_URI}callback.html` },
    400,
    'invalid_grant',
  ],
  ['no redirect URI', { redirect_uri: undefined }, 400, 'invalid_request'],
  [
    'an unknown client',
    { client_id: '0oastranger' },
    401,
    'invalid_client',
    "Invalid value for 'client_id' parameter. This org has '0oalocaldemo', '0oaother': see clients[].clientId (--client-id).",
  ],
  [
    'another client',
    { client_id: '0oaother' },
    400,
    'invalid_grant',
    'The authorization code is invalid or has expired.',
  ],
  [
    'the authorization_code grant without its code',
    { grant_type: 'authorization_code' },
    400,
    'invalid_request',
  ],
  [
    'a grant that the client does not have',
    { client_id: '0oaother', grant_type: 'authorization_code' },
    400,
    'unauthorized_client',
  ],
  ['a grant that does not exist', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['no grant', { grant_type: undefined }, 400, 'invalid_request'],
];

for (const [what, changes, status, error, words] of refusals) {
  test(`the token endpoint refuses ${what}`, async (t) => {
    const app = new TestApp(
      await orgFor(t, {
        clients: [
          DEMO_CLIENT,
          { ...DEMO_CLIENT, clientId: '0oaother', grantTypes: ['interaction_code'] },
        ],
      }),
    );
    const { status: actual, body } = await app.redeem(await app.code(), changes);
    assert.deepEqual([actual, body.error, body.access_token], [status, error, undefined]);
    if (words !== undefined) assert.equal(body.error_description, words);
  });
}

test('a code is good once; a second use ends the tokens of the first', async (t) => {
  const app = new TestApp(await orgFor(t));
  const code = await app.code({ scope: 'openid offline_access' });
  const { body: tokens } = await app.redeem(code);
  const { status, body } = await app.redeem(code);
  assert.deepEqual(
    [status, body.error, body.error_description],
    [400, 'invalid_grant', 'The authorization code is invalid or has expired.'],
  );
  assert.equal((await app.userinfo(tokens.access_token)).status, 401);
  assert.equal((await app.refresh(tokens.refresh_token)).body.error, 'invalid_grant');
});

test('a code that has expired is refused', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { interactionCodeLifetime: 1 } }));
  const code = await app.code();
  await new Promise((resolve) => setTimeout(resolve, 2050));
  assert.equal(
    (await app.redeem(code)).body.error_description,
    'The authorization code is invalid or has expired.',
  );
});

test('a code of another org is refused', async (t) => {
  const app = new TestApp(await orgFor(t));
  const code = await app.code();
  const { body } = await new TestApp(await orgFor(t)).redeem(code, { code_verifier: app.verifier });
  assert.equal(body.error, 'invalid_grant');
});

test('an app with two origins can use either', async (t) => {
  const org = await orgFor(t, {
    clients: [demoClient('http://localhost:5173', 'http://localhost:5174')],
  });
  const app = new TestApp(org, undefined, 'http://localhost:5174');
  const redirect_uri = 'http://localhost:5174/callback.html';
  assert.equal((await app.redeem(await app.code({ redirect_uri }), { redirect_uri })).status, 200);
});

test('discovery names only what is served', async (t) => {
  const org = await orgFor(t);
  const { body } = await new TestApp(org).call('/oauth2/default/.well-known/openid-configuration');
  assert.equal(body['issuer'], org.issuer);
  assert.equal(body['jwks_uri'], `${org.issuer}/v1/keys`);
  assert.deepEqual(body['grant_types_supported'], [
    'authorization_code',
    'implicit',
    'interaction_code',
    'refresh_token',
    'urn:ietf:params:oauth:grant-type:device_code',
  ]);
  assert.equal((await new TestApp(org).call(String(body['authorization_endpoint']))).status, 400);
});

test('the published keys are public', async (t) => {
  const { body } = await new TestApp(await orgFor(t)).call('/oauth2/default/v1/keys');
  const [key] = body['keys'] as Record<string, string>[];
  assert.deepEqual(Object.keys(key ?? {}).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

for (const redirect_uri of [
  'https://localhost:5174/',
  'http://app.test:3000/callback',
  'com.example.app:/callback',
  'http://127.0.0.1:5174/',
]) {
  test(`an app at ${redirect_uri} gets tokens`, async (t) => {
    const org = await orgFor(t, {
      clients: [{ clientId: '0oaelsewhere', redirectUris: [redirect_uri] }],
    });
    const app = new TestApp(org, '0oaelsewhere', null);
    assert.equal(
      (await app.redeem(await app.code({ redirect_uri }), { redirect_uri })).status,
      200,
    );
  });
}
