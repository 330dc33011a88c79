// `idp` at `/v1/authorize`: the org leads straight to that provider, and answers the request afterwards.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_IDENTITY_PROVIDERS, DEMO_PASSWORD, type LocalOrgOptions } from '../src/index.js';
import {
  BrowserSession,
  HOSTED_CLIENT,
  leftFor,
  postedBy,
  textOf,
} from './support/browser-session.js';
import { type Answer, claimsOf, orgFor, REDIRECT_URI } from './support/test-app.js';

const CLIENTS: LocalOrgOptions = { clients: [HOSTED_CLIENT] };
const ID = HOSTED_CLIENT.clientId;
const idp = DEMO_IDENTITY_PROVIDERS[0]?.id ?? '';

/** What the app gets for the code in its address. */
async function idTokenFor(
  browser: BrowserSession,
  answer: Answer,
): Promise<Record<string, unknown>> {
  const { body } = await browser.app.redeem('', {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code: leftFor(answer).searchParams.get('code') ?? '',
  });
  return claimsOf(body.id_token);
}

const isAtProvider = (answer: Answer): boolean => textOf(answer).includes('stand-in for Facebook');

/** As a user who is new to the provider's page, whose address the org may know. */
const as = (email: string): Record<string, string> => ({
  choice: 'new',
  first_name: 'Nova',
  last_name: 'Newcomer',
  email,
});

test('a user without a session is led straight to the provider, and comes back to the app with a code', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const page = await browser.authorize({ idp });
  assert.ok(isAtProvider(page));
  const answer = await browser.submit(page, { choice: 'known' });
  const left = leftFor(answer);
  assert.equal(left.href.split('?')[0], REDIRECT_URI);
  assert.equal(left.searchParams.get('state'), 'app-state');
  const claims = await idTokenFor(browser, answer);
  assert.deepEqual([claims['sub'], claims['idp'], claims['amr']], ['00ulocalada', idp, undefined]);
  assert.equal((await browser.visit('/api/v1/sessions/me')).body['login'], 'ada@example.com');
});

test('the answer goes the way that the app asked for', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const answerIn = async (mode: string): Promise<Answer> => {
    const browser = new BrowserSession(org, ID);
    const page = await browser.authorize({ idp, response_mode: mode });
    return browser.submit(page, { choice: 'known' });
  };
  assert.match(leftFor(await answerIn('fragment')).hash, /^#code=.+&state=app-state$/);
  const form = textOf(await answerIn('form_post'));
  assert.match(form, new RegExp(`<form method="post" action="${REDIRECT_URI}">`));
  assert.match(form, /name="code" value="[^"]+"/);
  const { message, targetOrigin } = postedBy(await answerIn('okta_post_message'));
  assert.equal(targetOrigin, new URL(REDIRECT_URI).origin);
  assert.ok(message['code']);
});

test('a user who cancels there, or is locked, comes back with access_denied, in the way that the app asked for', async (t) => {
  const org = await orgFor(t, CLIENTS);
  for (const choice of [{ choice: 'cancel' }, as('locked@example.com')]) {
    const browser = new BrowserSession(org, ID);
    const page = await browser.authorize({ idp, response_mode: 'okta_post_message' });
    const { message } = postedBy(await browser.submit(page, choice));
    assert.deepEqual([message['error'], message['state']], ['access_denied', 'app-state']);
    assert.equal(browser.cookie, '');
  }
});

test('a session is good enough, unless the app asks for the user anew', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  await browser.signIn(await browser.authorize());
  assert.ok(leftFor(await browser.authorize({ idp })).searchParams.get('code'));
  for (const anew of [{ prompt: 'login' }, { max_age: '0' }]) {
    const page = await browser.authorize({ idp, ...anew });
    assert.ok(isAtProvider(page));
    const claims = await idTokenFor(browser, await browser.submit(page, { choice: 'known' }));
    assert.equal(claims['idp'], idp);
  }
});

test('without a page there is no way to the provider', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const left = leftFor(await browser.authorize({ idp, prompt: 'none' }));
  assert.equal(left.searchParams.get('error'), 'login_required');
});

test('a user with a second factor is asked for it on the org’s own page', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const page = await browser.authorize({ idp, acr_values: 'urn:okta:loa:2fa:any' });
  const asked = await browser.submit(page, { choice: 'known-with-factor' });
  assert.match(textOf(asked), /<h1>Verify with your email<\/h1>/);
  assert.equal(browser.cookie, '');
  const code = org.outbox.last('social@example.com')?.code ?? '';
  const claims = await idTokenFor(browser, await browser.submit(asked, { passcode: code }));
  assert.deepEqual(
    [claims['idp'], claims['amr'], claims['acr']],
    [idp, ['mfa', 'otp', 'email'], 'urn:okta:loa:2fa:any'],
  );
  assert.equal((await browser.visit('/api/v1/sessions/me')).body['login'], 'social@example.com');
});

test('a user who has less than the app asks for is told so, and may sign in as another', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const page = await browser.authorize({ idp, acr_values: 'urn:okta:loa:2fa:any' });
  const refused = await browser.submit(page, { choice: 'known' });
  assert.equal(refused.status, 403);
  assert.match(textOf(refused), /this account has none/);
  const asked = await browser.signIn(refused, 'grace@example.com', DEMO_PASSWORD);
  const code = org.outbox.last()?.code ?? '';
  const claims = await idTokenFor(browser, await browser.submit(asked, { passcode: code }));
  // The provider vouched for the other user alone.
  assert.notEqual(claims['idp'], idp);
  assert.deepEqual(claims['amr'], ['pwd', 'mfa', 'otp', 'email']);
});

test('the question whether to stay signed in comes after the provider, too', async (t) => {
  const org = await orgFor(t, { ...CLIENTS, policies: { keepMeSignedIn: true } });
  const browser = new BrowserSession(org, ID);
  const asked = await browser.submit(await browser.authorize({ idp }), { choice: 'known' });
  assert.match(textOf(asked), /Keep me signed in/);
  const answer = await browser.submit(asked, { keepMeSignedIn: 'yes' });
  assert.equal((await idTokenFor(browser, answer))['idp'], idp);
});

test('the provider’s answer is good once', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const page = await browser.authorize({ idp });
  assert.ok(leftFor(await browser.submit(page, { choice: 'known' })).searchParams.get('code'));
  const { cookie } = browser;
  assert.equal((await browser.submit(page, { choice: 'known' })).status, 400);
  assert.equal(browser.cookie, cookie);
});

test('the page of the provider may lead to the apps', async (t) => {
  const client = { ...HOSTED_CLIENT, redirectUris: ['https://app.example/callback'] };
  const browser = new BrowserSession(
    await orgFor(t, { clients: [client], trustedOrigins: [] }),
    ID,
  );
  const page = await browser.authorize({ idp, redirect_uri: 'https://app.example/callback' });
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /form-action 'self' https:\/\/app\.example;/,
  );
});
