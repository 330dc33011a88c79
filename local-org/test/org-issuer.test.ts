import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID, type LocalOrg } from '../src/index.js';
import {
  BrowserSession,
  HOSTED_CLIENT,
  IMPLICIT_CLIENT,
  leftFor,
  postedBy,
} from './support/browser-session.js';
import { claimsOf, ORIGIN, orgFor, TestApp } from './support/test-app.js';

const atOrg = (org: LocalOrg): TestApp => new TestApp(org, DEMO_CLIENT_ID, ORIGIN, '/oauth2');

test('the org is an authorization server of its own, with its endpoints below /oauth2', async (t) => {
  const org = await orgFor(t);
  assert.equal(org.orgIssuer, org.url);
  const { body } = await atOrg(org).call('/.well-known/openid-configuration');
  assert.deepEqual(
    [
      body['issuer'],
      body['token_endpoint'],
      body['jwks_uri'],
      body['interaction_endpoint'],
      body['end_session_endpoint'],
      body['authorization_endpoint'],
    ],
    [
      org.url,
      `${org.url}/oauth2/v1/token`,
      `${org.url}/oauth2/v1/keys`,
      `${org.url}/oauth2/v1/interact`,
      `${org.url}/oauth2/v1/logout`,
      `${org.url}/oauth2/v1/authorize`,
    ],
  );
  const other = await atOrg(org).call('/oauth2/default/.well-known/openid-configuration');
  assert.deepEqual(
    [other.body['issuer'], other.body['token_endpoint']],
    [org.issuer, `${org.issuer}/v1/token`],
  );
});

test('its tokens are issued by it and for it, and serve for its userinfo, a refresh and a revocation', async (t) => {
  const org = await orgFor(t);
  const app = atOrg(org);
  const tokens = await app.tokens('openid email offline_access');
  assert.deepEqual(
    [
      claimsOf(tokens.id_token)['iss'],
      claimsOf(tokens.access_token)['iss'],
      claimsOf(tokens.access_token)['aud'],
    ],
    [org.url, org.url, org.url],
  );
  assert.equal((await app.userinfo(tokens.access_token)).body['email'], 'ada@example.com');
  const { body } = await app.refresh(tokens.refresh_token);
  assert.equal(claimsOf(body.id_token)['iss'], org.url);
  assert.equal((await app.revoke(body.access_token)).status, 200);
  assert.equal((await app.userinfo(body.access_token)).status, 401);
});

test('a code and a token of one server are worth nothing at the other', async (t) => {
  const org = await orgFor(t);
  const [own, other] = [atOrg(org), new TestApp(org)];
  for (const [here, there] of [
    [own, other],
    [other, own],
  ] as const) {
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
  assert.equal(
    (await atOrg(org).call(`/oauth2/default/v1/logout?id_token_hint=${hint}`)).status,
    400,
  );
});

test("a page may begin a sign-in there with the org's cookies", async (t) => {
  const { headers } = await atOrg(await orgFor(t)).interact();
  assert.deepEqual(
    [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')],
    [ORIGIN, 'true'],
  );
});

test('it has the hosted page, too, and its session answers both servers without a prompt', async (t) => {
  const org = await orgFor(t, { clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId, '/oauth2');
  const code =
    leftFor(await browser.signIn(await browser.authorize())).searchParams.get('code') ?? '';
  const redeem = { grant_type: 'authorization_code', interaction_code: undefined, code };
  const other = new BrowserSession(org, HOSTED_CLIENT.clientId);
  assert.equal(
    (await other.app.redeem('', { ...redeem, code_verifier: browser.app.verifier })).body.error,
    'invalid_grant',
  );
  assert.equal(claimsOf((await browser.app.redeem('', redeem)).body.id_token)['iss'], org.url);
  other.cookie = browser.cookie;
  for (const session of [browser, other]) {
    const { message } = postedBy(
      await session.authorize({ prompt: 'none', response_mode: 'okta_post_message' }),
    );
    assert.deepEqual([typeof message['code'], message['state']], ['string', 'app-state']);
  }
});

test('a request that waits for the sign-in at one server is not answered by the other', async (t) => {
  const org = await orgFor(t, { clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId, '/oauth2');
  const { headers } = await browser.app.call(
    `/oauth2/v1/authorize?${new URLSearchParams({
      client_id: HOSTED_CLIENT.clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${ORIGIN}/`,
      state: 'app-state',
      code_challenge: browser.app.challenge,
      code_challenge_method: 'S256',
    })}`,
  );
  const back = new URL(headers.get('location') ?? '').searchParams.get('fromURI') ?? '';
  assert.match(back, /^\/oauth2\/v1\/authorize\/redirect\?okta_key=/);
  assert.equal((await browser.visit(back.replace('/oauth2/', '/oauth2/default/'))).status, 400);
});

test('its implicit tokens are issued by it, for its own userinfo', async (t) => {
  const org = await orgFor(t, { clients: [IMPLICIT_CLIENT] });
  const browser = new BrowserSession(org, IMPLICIT_CLIENT.clientId, '/oauth2');
  const values = new URLSearchParams(
    leftFor(
      await browser.signIn(await browser.authorize({ response_type: 'token id_token' })),
    ).hash.slice(1),
  );
  const accessToken = values.get('access_token') ?? '';
  assert.deepEqual(
    [claimsOf(values.get('id_token') ?? '')['iss'], claimsOf(accessToken)['aud']],
    [org.url, org.url],
  );
  assert.equal((await browser.app.userinfo(accessToken)).body['email'], 'ada@example.com');
  assert.equal(
    (await new BrowserSession(org, IMPLICIT_CLIENT.clientId).app.userinfo(accessToken)).status,
    401,
  );
});
