import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID, type LocalOrg } from '../../src/local-org/index.js';
import { claimsOf, ORIGIN, orgFor, TestApp } from './support/test-app.js';

const atOrg = (org: LocalOrg): TestApp => new TestApp(org, DEMO_CLIENT_ID, ORIGIN, '/oauth2');

test('the org is an authorization server of its own, with its endpoints below /oauth2', async (t) => {
  const org = await orgFor(t);
  assert.equal(org.orgIssuer, org.url);
  const { body } = await atOrg(org).call('/.well-known/openid-configuration');
  assert.deepEqual([body['issuer'], body['token_endpoint'], body['jwks_uri'], body['interaction_endpoint'], body['end_session_endpoint']], [
    org.url, `${org.url}/oauth2/v1/token`, `${org.url}/oauth2/v1/keys`, `${org.url}/oauth2/v1/interact`, `${org.url}/oauth2/v1/logout`,
  ]);
  const other = await atOrg(org).call('/oauth2/default/.well-known/openid-configuration');
  assert.deepEqual([other.body['issuer'], other.body['token_endpoint']], [org.issuer, `${org.issuer}/v1/token`]);
});

test('its tokens are issued by it and for it, and serve for its userinfo, a refresh and a revocation', async (t) => {
  const org = await orgFor(t);
  const app = atOrg(org);
  const tokens = await app.tokens('openid email offline_access');
  assert.deepEqual([claimsOf(tokens.id_token)['iss'], claimsOf(tokens.access_token)['iss'], claimsOf(tokens.access_token)['aud']], [org.url, org.url, org.url]);
  assert.equal((await app.userinfo(tokens.access_token)).body['email'], 'ada@example.com');
  const { body } = await app.refresh(tokens.refresh_token);
  assert.equal(claimsOf(body.id_token)['iss'], org.url);
  assert.equal((await app.revoke(body.access_token)).status, 200);
  assert.equal((await app.userinfo(body.access_token)).status, 401);
});

test('a code and a token of one server are worth nothing at the other', async (t) => {
  const org = await orgFor(t);
  const [own, other] = [atOrg(org), new TestApp(org)];
  for (const [here, there] of [[own, other], [other, own]] as const) {
    const verifier = { code_verifier: here.verifier };
    assert.equal((await there.redeem(await here.code(), verifier)).body.error, 'invalid_grant');
    const tokens = await here.tokens('openid offline_access');
    assert.equal((await there.userinfo(tokens.access_token)).status, 401);
    assert.equal((await there.refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  }
});

test('signing out wants an ID token of the same server', async (t) => {
  const org = await orgFor(t);
  const { id_token: hint } = await atOrg(org).tokens();
  assert.equal((await atOrg(org).call(`/oauth2/v1/logout?id_token_hint=${hint}`)).status, 200);
  assert.equal((await atOrg(org).call(`/oauth2/default/v1/logout?id_token_hint=${hint}`)).status, 400);
});

test('a page may begin a sign-in there with the org\'s cookies', async (t) => {
  const { headers } = await atOrg(await orgFor(t)).interact();
  assert.deepEqual([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')], [ORIGIN, 'true']);
});
