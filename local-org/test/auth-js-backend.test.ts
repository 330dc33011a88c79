import assert from 'node:assert/strict';
import test from 'node:test';
import { OktaAuth } from '@okta/okta-auth-js';
import { WEB_CLIENT } from './support/browser-session.js';
import { orgFor, TestApp } from './support/test-app.js';

const {
  clientId,
  clientSecret,
  redirectUris: [redirectUri],
} = WEB_CLIENT;

const CLIENTS = { clients: [WEB_CLIENT] };

test('auth-js in a backend redeems the interaction code of its page with its secret', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const backend = new OktaAuth({
    issuer: org.issuer,
    clientId,
    clientSecret,
    redirectUri,
    scopes: ['openid', 'profile', 'email'],
  });
  const page = new TestApp(org, clientId);
  const interactionCode = await page.code({ redirect_uri: redirectUri });
  const { tokens } = await backend.token.exchangeCodeForTokens({
    interactionCode,
    codeVerifier: page.verifier,
    nonce: 'app-nonce',
  });
  assert.equal(tokens.idToken?.claims.sub, '00ulocalada');
  assert.equal(
    (await backend.token.getUserInfo(tokens.accessToken, tokens.idToken)).email,
    'ada@example.com',
  );
});

test('auth-js in a backend without the secret is refused', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const backend = new OktaAuth({ issuer: org.issuer, clientId, redirectUri, scopes: ['openid'] });
  const page = new TestApp(org, clientId);
  const interactionCode = await page.code({ redirect_uri: redirectUri });
  await assert.rejects(
    backend.token.exchangeCodeForTokens({ interactionCode, codeVerifier: page.verifier }),
    (error) =>
      error instanceof Error && 'errorCode' in error && error.errorCode === 'invalid_client',
  );
});

test('auth-js in a backend runs the whole sign-in, with the secret at interact', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const backend = new OktaAuth({
    issuer: org.issuer,
    clientId,
    clientSecret,
    redirectUri,
    scopes: ['openid', 'email'],
  });
  const { status, tokens } = await backend.idx.authenticate({
    username: 'ada@example.com',
    password: 'Passw0rd!',
  });
  assert.deepEqual([status, tokens?.idToken?.claims.sub], ['SUCCESS', '00ulocalada']);
});
