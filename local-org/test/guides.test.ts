// What the pages of Okta's guides ask for, of an org that was started with no options.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT_ID } from '../src/index.js';
import { redirectUrisByOrigin } from '../src/redirect-uris-by-origin.js';
import { BrowserSession, leftFor } from './support/browser-session.js';
import { orgFor, TestApp } from './support/test-app.js';

const pages: readonly [string, string][] = [
  ['“Sign in and display the user’s email”: the page itself', 'http://localhost:8080/'],
  ['the quickstart: /callback of the page’s own', 'http://localhost:8080/callback'],
  ['the embedded widget with Express: /login/callback', 'http://localhost:8080/login/callback'],
  ['the embedded widget with ASP.NET', 'https://localhost:44314/interactioncode/callback'],
  ['a React sample', 'http://localhost:3000/login/callback'],
  ['an Angular sample', 'http://localhost:4200/login/callback'],
  ['Vite’s server', 'http://localhost:5173/callback.html'],
];

for (const [what, redirect_uri] of pages) {
  test(`with no options an app signs in: ${what}`, async (t) => {
    const app = new TestApp(await orgFor(t), DEMO_CLIENT_ID, new URL(redirect_uri).origin);
    const { status } = await app.redeem(await app.code({ redirect_uri }), { redirect_uri });
    assert.equal(status, 200);
  });
}

const elsewhere = [
  'http://localhost:8080',
  'http://localhost:8080/other',
  'http://localhost:8080/callback?a',
  'http://localhost:9999/callback',
  'http://127.0.0.1:8080/callback',
  'https://evil.example/callback',
];

for (const redirect_uri of elsewhere) {
  test(`with no options ${redirect_uri} is no redirect URI`, async (t) => {
    const { status, body } = await new TestApp(await orgFor(t)).interact({ redirect_uri });
    assert.deepEqual([status, body.error], [400, 'invalid_request']);
  });
}

test('an app that names its redirect URIs gets no others', async (t) => {
  const org = await orgFor(t, {
    clients: [{ clientId: '0oamine', redirectUris: ['http://localhost:8080/'] }],
  });
  const app = new TestApp(org, '0oamine', 'http://localhost:8080');
  assert.equal((await app.interact({ redirect_uri: 'http://localhost:8080/' })).status, 200);
  assert.equal(
    (await app.interact({ redirect_uri: 'http://localhost:8080/callback' })).status,
    400,
  );
});

for (const target of [
  'http://localhost:8080',
  'http://localhost:8080/',
  'http://localhost:8080/callback',
  'http://localhost:4200/login/callback',
  'https://localhost:44314/',
]) {
  test(`with no options sign-out may end at ${target}`, async (t) => {
    const app = new TestApp(await orgFor(t));
    const { id_token } = await app.tokens();
    const answer = await app.call(
      `/oauth2/default/v1/logout?${new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: target })}`,
    );
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, new URL(target).href]);
  });
}

test('with no options tokens come by the implicit grant, as the guides ask for them', async (t) => {
  const browser = new BrowserSession(await orgFor(t));
  const asked = {
    response_type: 'token id_token',
    redirect_uri: 'http://localhost:8080/',
    code_challenge: undefined,
    code_challenge_method: undefined,
  };
  const back = leftFor(await browser.signIn(await browser.authorize(asked)));
  assert.deepEqual(
    [back.origin, new URLSearchParams(back.hash.slice(1)).has('access_token')],
    ['http://localhost:8080', true],
  );
});

test('redirect URIs are shown in a line for each origin, and those that are written in another way to the letter', () => {
  assert.deepEqual(
    redirectUrisByOrigin([
      'http://a.example/',
      'http://b.example/x?y',
      'http://a.example/z',
      'com.example.app:/cb',
      'http://b.example',
    ]),
    [
      'http://a.example  /  /z',
      'http://b.example  /x?y',
      'com.example.app:/cb',
      'http://b.example',
    ],
  );
});
