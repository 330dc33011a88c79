import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT } from '../src/index.js';
import { claimsOf, orgFor, TestApp } from './support/test-app.js';

test('without offline_access there is no refresh token', async (t) => {
  assert.equal((await new TestApp(await orgFor(t)).tokens()).refresh_token, undefined);
});

test('refreshing gives new tokens for the same sign-in', async (t) => {
  const app = new TestApp(await orgFor(t));
  const first = await app.tokens('openid profile email offline_access');
  const { status, body: second } = await app.refresh(first.refresh_token);
  assert.equal(status, 200);
  assert.notEqual(second.access_token, first.access_token);
  assert.notEqual(second.refresh_token, first.refresh_token);
  const [before, after] = [claimsOf(first.id_token), claimsOf(second.id_token)];
  for (const claim of ['sub', 'amr', 'auth_time', 'idp'])
    assert.deepEqual(after[claim], before[claim], claim);
  assert.notEqual(after['at_hash'], before['at_hash']);
  assert.equal((await app.userinfo(second.access_token)).status, 200);
});

test('a refresh token is good once; a second use ends the whole family', async (t) => {
  const app = new TestApp(await orgFor(t));
  const first = await app.tokens('openid offline_access');
  const { body: second } = await app.refresh(first.refresh_token);
  const replay = await app.refresh(first.refresh_token);
  assert.deepEqual(
    [replay.status, replay.body.error, replay.body.error_description],
    [400, 'invalid_grant', 'The refresh token is invalid or expired.'],
  );
  assert.equal((await app.refresh(second.refresh_token)).body.error, 'invalid_grant');
  assert.equal((await app.userinfo(second.access_token)).status, 401);
});

test('a refresh token is of no use to another client', async (t) => {
  const app = new TestApp(
    await orgFor(t, { clients: [DEMO_CLIENT, { ...DEMO_CLIENT, clientId: '0oaother' }] }),
  );
  const { refresh_token } = await app.tokens('openid offline_access');
  assert.equal(
    (await app.refresh(refresh_token, { client_id: '0oaother' })).body.error,
    'invalid_grant',
  );
  assert.equal((await app.refresh(refresh_token)).status, 200);
});

test('refreshing cannot widen the scope, but narrow it', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { refresh_token } = await app.tokens('openid email offline_access');
  assert.equal(
    (await app.refresh(refresh_token, { scope: 'openid profile' })).body.error,
    'invalid_scope',
  );
  const { body } = await app.refresh(refresh_token, { scope: 'email' });
  assert.deepEqual(claimsOf(body.access_token)['scp'], ['email']);
});

test('userinfo tells what the scopes allow, and no more', async (t) => {
  const app = new TestApp(await orgFor(t));
  const claims = async (scope: string): Promise<string[]> =>
    Object.keys((await app.userinfo((await app.tokens(scope)).access_token)).body).sort();
  assert.deepEqual(await claims('openid'), ['sub']);
  assert.deepEqual(await claims('openid email'), ['email', 'email_verified', 'sub']);
  assert.deepEqual(await claims('openid profile'), [
    'family_name',
    'given_name',
    'locale',
    'name',
    'preferred_username',
    'sub',
    'updated_at',
    'zoneinfo',
  ]);
});

test('userinfo refuses no token, a forged one, an ID token, and the id inside an access token', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token, id_token } = await app.tokens();
  const forged = access_token.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`);
  const inside = String(claimsOf(access_token)['jti']);
  for (const token of [forged, id_token, inside, inside.slice('AT.'.length)]) {
    const answer = await app.userinfo(token);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('www-authenticate') ?? '', /invalid_token/);
  }
  assert.notEqual((await app.call('/oauth2/default/v1/userinfo')).status, 200);
});

test('an access token that has expired is refused', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { accessTokenLifetime: 1 } }));
  const { access_token } = await app.tokens();
  await new Promise((resolve) => setTimeout(resolve, 2050));
  assert.equal((await app.userinfo(access_token)).status, 401);
});

test('revoking an access token leaves the refresh token alone', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token, refresh_token } = await app.tokens('openid offline_access');
  assert.equal((await app.revoke(access_token)).status, 200);
  assert.equal((await app.userinfo(access_token)).status, 401);
  assert.equal((await app.refresh(refresh_token)).status, 200);
});

test('revoking a refresh token ends the access token too', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token, refresh_token } = await app.tokens('openid offline_access');
  assert.equal((await app.revoke(refresh_token)).status, 200);
  assert.equal((await app.userinfo(access_token)).status, 401);
  assert.equal((await app.refresh(refresh_token)).body.error, 'invalid_grant');
});

test('revoking says 200 for what is no token', async (t) => {
  const app = new TestApp(await orgFor(t));
  for (const token of ['made-up', 'a.b.c']) assert.equal((await app.revoke(token)).status, 200);
});

test('revoking takes the client from the header with or without a colon, or from the form', async (t) => {
  const app = new TestApp(await orgFor(t));
  assert.equal((await app.revoke('x', `Basic ${btoa(`${app.clientId}:`)}`)).status, 200);
  assert.equal(
    (await app.form('/oauth2/default/v1/revoke', { token: 'x', client_id: app.clientId })).status,
    200,
  );
});

test('revoking refuses an unknown client, two clients, and a missing token', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { access_token } = await app.tokens();
  assert.deepEqual((await app.revoke(access_token, `Basic ${btoa('0oastranger')}`)).status, 401);
  assert.equal((await app.form('/oauth2/default/v1/revoke', { token: access_token })).status, 401);
  assert.equal(
    (
      await app.form(
        '/oauth2/default/v1/revoke',
        { token: access_token, client_id: '0oaother' },
        { Authorization: `Basic ${btoa(app.clientId)}` },
      )
    ).status,
    400,
  );
  assert.equal((await app.revoke('')).status, 400);
  assert.equal((await app.userinfo(access_token)).status, 200);
});

test('a client cannot revoke what belongs to another', async (t) => {
  const app = new TestApp(
    await orgFor(t, { clients: [DEMO_CLIENT, { ...DEMO_CLIENT, clientId: '0oaother' }] }),
  );
  const { access_token, refresh_token } = await app.tokens('openid offline_access');
  for (const token of [access_token, refresh_token])
    assert.equal((await app.revoke(token, `Basic ${btoa('0oaother')}`)).status, 200);
  assert.equal((await app.userinfo(access_token)).status, 200);
  assert.equal((await app.refresh(refresh_token)).status, 200);
});

test('a refresh token can be used again within its grace period, by a client that lost the answer', async (t) => {
  const org = await orgFor(t, { policies: { refreshTokenGrace: 30 } });
  const app = new TestApp(org);
  const { refresh_token: token } = await app.tokens('openid offline_access');
  assert.equal((await app.refresh(token)).status, 200);
  assert.equal((await app.refresh(token)).status, 200);
});
