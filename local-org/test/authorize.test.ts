import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT } from '../src/index.js';
import {
  BrowserSession,
  HOSTED_CLIENT,
  IMPLICIT_CLIENT,
  leftFor,
  postedBy,
  textOf,
} from './support/browser-session.js';
import { claimsOf, orgFor, REDIRECT_URI, TestApp } from './support/test-app.js';

const CLIENTS = { clients: [HOSTED_CLIENT, IMPLICIT_CLIENT, DEMO_CLIENT] };
const ID = HOSTED_CLIENT.clientId;

const unanswerable: readonly [string, Record<string, string | undefined>, string, RegExp][] = [
  ['an unknown client', { client_id: '0oastranger' }, 'invalid_client', /client_id/],
  ['no client', { client_id: undefined }, 'invalid_client', /client_id/],
  [
    'a redirect URI that is not registered',
    { redirect_uri: 'http://localhost:5173/deeper' },
    'invalid_request',
    /must be a Login redirect URI in the client app settings/,
  ],
  [
    "another origin's redirect URI",
    { redirect_uri: 'https://evil.example/' },
    'invalid_request',
    /must be a Login redirect URI/,
  ],
  [
    'no redirect URI',
    { redirect_uri: undefined },
    'invalid_request',
    /must be a Login redirect URI/,
  ],
];

for (const [what, changes, error, words] of unanswerable) {
  test(`authorize refuses ${what} on a page of its own, without a redirect`, async (t) => {
    const answer = await new BrowserSession(await orgFor(t, CLIENTS), ID).authorize(changes);
    assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
    assert.match(textOf(answer), new RegExp(`<code>${error}</code>`));
    assert.match(textOf(answer), words);
  });
}

test('authorize refuses a parameter given twice on a page of its own', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const answer = await browser.visit(
    `/oauth2/default/v1/authorize?client_id=${ID}&client_id=${ID}`,
  );
  assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
});

const refusals: readonly [string, Record<string, string | undefined>, string, RegExp][] = [
  [
    'no code challenge of a public client',
    { code_challenge: undefined },
    'invalid_request',
    /PKCE code challenge is required/,
  ],
  [
    'no PKCE at all of a public client',
    { code_challenge: undefined, code_challenge_method: undefined },
    'invalid_request',
    /PKCE code challenge is required/,
  ],
  ['the plain challenge method', { code_challenge_method: 'plain' }, 'invalid_request', /S256/],
  ['a code challenge that is no hash', { code_challenge: 'short' }, 'invalid_request', /hash/],
  ['no scope', { scope: undefined }, 'invalid_scope', /scope/],
  [
    'a scope that the org does not have',
    { scope: 'openid admin' },
    'invalid_scope',
    /not configured/,
  ],
  ['no response type', { response_type: undefined }, 'invalid_request', /response_type/],
  [
    'a response type that it does not know',
    { response_type: 'magic' },
    'unsupported_response_type',
    /Configured response types: \[code\]/,
  ],
  [
    'tokens for a client without the implicit grant',
    { response_type: 'id_token token', response_mode: 'form_post' },
    'unsupported_response_type',
    /\[code\]/,
  ],
  [
    'a response mode that it does not know',
    { response_mode: 'pigeon' },
    'unsupported_response_mode',
    /pigeon/,
  ],
  ['a prompt that it does not know', { prompt: 'select_account' }, 'invalid_request', /prompt/],
  ['prompt=none together with another', { prompt: 'none login' }, 'invalid_request', /prompt/],
  ['a max_age that is no number', { max_age: 'soon' }, 'invalid_request', /max_age/],
  [
    'an identity provider that the org does not have',
    { idp: '0oastranger' },
    'invalid_request',
    /'idp'/,
  ],
  ['a request object', { request: 'x.y.z' }, 'request_not_supported', /request/],
];

for (const [what, changes, error, words] of refusals) {
  test(`authorize refuses ${what} to the app, with its state`, async (t) => {
    const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
    await browser.signIn(await browser.authorize());
    const answer = await browser.authorize(changes);
    const values =
      answer.status === 200
        ? new URLSearchParams(fieldsIn(textOf(answer)))
        : leftFor(answer).searchParams;
    assert.deepEqual(
      [values.get('error'), values.get('state'), values.has('code')],
      [error, 'app-state', false],
    );
    assert.match(values.get('error_description') ?? '', words);
  });
}

test('authorize refuses a request without state', async (t) => {
  const back = leftFor(
    await new BrowserSession(await orgFor(t, CLIENTS), ID).authorize({ state: undefined }),
  );
  assert.deepEqual(
    [back.searchParams.get('error'), back.searchParams.has('state')],
    ['invalid_request', false],
  );
});

test('the demo app, which embeds the widget, may use the hosted page too', async (t) => {
  const browser = new BrowserSession(await orgFor(t));
  const code =
    leftFor(await browser.signIn(await browser.authorize())).searchParams.get('code') ?? '';
  const { body } = await browser.app.redeem('', {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code,
  });
  assert.equal(claimsOf(body.id_token)['sub'], '00ulocalada');
  assert.equal(
    postedBy(await browser.authorize({ prompt: 'none', response_mode: 'okta_post_message' }))
      .message['state'],
    'app-state',
  );
});

test('a client with the interaction code alone cannot use the hosted page', async (t) => {
  const org = await orgFor(t, {
    clients: [{ clientId: '0oaembedded', redirectUris: [REDIRECT_URI] }],
  });
  const back = leftFor(await new BrowserSession(org, '0oaembedded').authorize());
  assert.equal(back.searchParams.get('error'), 'unsupported_response_type');
});

test("signing in on the org's page comes back with a code for PKCE, and starts a session that answers the next app at once", async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const back = leftFor(
    await browser.signIn(await browser.authorize({ scope: 'openid offline_access' })),
  );
  assert.deepEqual(
    [back.origin + back.pathname, back.searchParams.get('state')],
    [REDIRECT_URI, 'app-state'],
  );
  const redeem = {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code: back.searchParams.get('code') ?? '',
  };
  const { status, body } = await browser.app.redeem('', redeem);
  const claims = claimsOf(body.id_token);
  assert.deepEqual(
    [status, claims['sub'], claims['nonce'], claims['amr']],
    [200, '00ulocalada', 'app-nonce', ['pwd']],
  );
  assert.ok(body.refresh_token);
  assert.equal((await browser.app.redeem('', redeem)).body.error, 'invalid_grant');
  const again = leftFor(await browser.authorize());
  assert.ok(again.searchParams.get('code'));
  const silent = postedBy(
    await browser.authorize({ prompt: 'none', response_mode: 'okta_post_message' }),
  );
  assert.deepEqual(
    [silent.targetOrigin, silent.message['state'], typeof silent.message['code']],
    ['http://localhost:5173', 'app-state', 'string'],
  );
});

test('the code wants its verifier, its redirect URI, its client and its grant', async (t) => {
  const org = await orgFor(t, {
    clients: [
      HOSTED_CLIENT,
      {
        ...HOSTED_CLIENT,
        clientId: '0oaother',
        grantTypes: ['authorization_code', 'interaction_code'],
      },
    ],
  });
  const browser = new BrowserSession(org, ID);
  await browser.signIn(await browser.authorize());
  const wrong: Record<string, string | undefined>[] = [
    { code_verifier: 'x'.repeat(43) },
    { code_verifier: undefined },
    { redirect_uri: `${REDIRECT_URI}callback.html` },
    { client_id: '0oaother' },
  ];
  for (const changes of wrong) {
    const code = leftFor(await browser.authorize()).searchParams.get('code') ?? '';
    const { body } = await browser.app.redeem('', {
      grant_type: 'authorization_code',
      interaction_code: undefined,
      code,
      ...changes,
    });
    assert.equal(body.error, 'invalid_grant', JSON.stringify(changes));
  }
  const other = new BrowserSession(org, '0oaother');
  const code = leftFor(await other.signIn(await other.authorize())).searchParams.get('code') ?? '';
  assert.equal((await other.app.redeem(code)).body.error, 'invalid_grant');
});

test('prompt=none without a session is login_required, by every response mode', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const expected = [
    'login_required',
    'The client specified not to prompt, but the user is not logged in.',
    'app-state',
  ];
  const seen = (values: URLSearchParams): (string | null)[] => [
    values.get('error'),
    values.get('error_description'),
    values.get('state'),
  ];
  const ask = (response_mode: string): ReturnType<BrowserSession['authorize']> =>
    new BrowserSession(org, ID).authorize({ prompt: 'none', response_mode });
  assert.deepEqual(seen(leftFor(await ask('query')).searchParams), expected);
  assert.deepEqual(
    seen(new URLSearchParams(leftFor(await ask('fragment')).hash.slice(1))),
    expected,
  );
  assert.deepEqual(seen(new URLSearchParams(fieldsIn(textOf(await ask('form_post'))))), expected);
  assert.deepEqual(
    seen(new URLSearchParams(postedBy(await ask('okta_post_message')).message)),
    expected,
  );
});

test('prompt=login and an old session ask for the password again, and the new sign-in will do', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  await browser.signIn(await browser.authorize());
  org.clock.advance(100);
  for (const changes of [{ prompt: 'login' }, { max_age: '50' }, { max_age: '0' }]) {
    const page = await browser.authorize(changes);
    assert.match(textOf(page), /name="password"/, JSON.stringify(changes));
    assert.ok(
      leftFor(await browser.signIn(page)).searchParams.get('code'),
      JSON.stringify(changes),
    );
    org.clock.advance(100);
  }
  assert.equal(
    leftFor(await browser.authorize({ max_age: '50', prompt: 'none' })).searchParams.get('error'),
    'login_required',
  );
  assert.ok(
    leftFor(await browser.authorize({ max_age: '500', prompt: 'none' })).searchParams.get('code'),
  );
});

test('the session of the embedded widget answers, too, with its factors and time', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  const signedIn = await app.identify(stateHandle);
  const browser = new BrowserSession(org, ID);
  browser.cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  org.clock.advance(30);
  const code = leftFor(await browser.authorize({ prompt: 'none' })).searchParams.get('code') ?? '';
  const { body } = await browser.app.redeem('', {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code,
  });
  const { iat, auth_time: authTime, amr } = claimsOf(body.id_token);
  assert.deepEqual(amr, ['pwd']);
  assert.ok(Number(iat) - Number(authTime) >= 30);
});

test('ending the sessions makes prompt=none fail, for one user or for all', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const isSignedIn = async (): Promise<boolean> =>
    leftFor(await browser.authorize({ prompt: 'none' })).searchParams.has('code');
  await browser.signIn(await browser.authorize());
  org.endSessions('grace@example.com');
  assert.equal(await isSignedIn(), true);
  org.endSessions('ada@example.com');
  assert.equal(await isSignedIn(), false);
  await browser.signIn(await browser.authorize());
  org.endSessions();
  assert.equal(await isSignedIn(), false);
  assert.throws(
    () => org.endSessions('nobody@example.com'),
    /there is no user "nobody@example.com"/,
  );
});

test('a state with markup in it cannot break out of the posted message or the form', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const state = '</script><script>alert(1)</script>"\'';
  const posted = await new BrowserSession(org, ID).authorize({
    state,
    prompt: 'none',
    response_mode: 'okta_post_message',
  });
  assert.equal(textOf(posted).match(/<script/g)?.length, 1);
  assert.equal(postedBy(posted).message['state'], state);
  const form = await new BrowserSession(org, ID).authorize({
    state,
    prompt: 'none',
    response_mode: 'form_post',
  });
  assert.equal(textOf(form).match(/<script/g)?.length, 1);
  assert.match(form.headers.get('content-security-policy') ?? '', /script-src 'sha256-/);
});

test('authorize takes a form by POST', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const body = new URLSearchParams({
    client_id: ID,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: REDIRECT_URI,
    state: 's',
    code_challenge: browser.app.challenge,
    code_challenge_method: 'S256',
  });
  assert.match(
    textOf(await browser.visit('/oauth2/default/v1/authorize', { method: 'POST', body })),
    /name="password"/,
  );
});

test('a request that waits for the sign-in is answered once, and a made-up one never', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  await browser.signIn(await browser.authorize());
  assert.equal(
    (await browser.visit('/oauth2/default/v1/authorize/redirect?okta_key=made-up')).status,
    400,
  );
  const first = await browser.app.call(
    `/oauth2/default/v1/authorize?client_id=${ID}&response_type=code&scope=openid&redirect_uri=${REDIRECT_URI}&state=s&code_challenge=${browser.app.challenge}&code_challenge_method=S256`,
  );
  const resume = leftFor(first).searchParams.get('fromURI') ?? '';
  assert.ok(leftFor(await browser.visit(resume)).searchParams.get('code'));
  assert.equal((await browser.visit(resume)).status, 400);
});

function fieldsIn(page: string): string[][] {
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&#39;', "'")],
  );
}
