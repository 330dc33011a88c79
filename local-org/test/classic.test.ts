import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_ANSWER, DEMO_CLIENT_ID, type LocalOrg, type LocalOrgOptions } from '../src/index.js';
import {
  BrowserSession,
  HOSTED_CLIENT,
  IMPLICIT_CLIENT,
  leftFor,
  postedBy,
  textOf,
} from './support/browser-session.js';
import { type Answer, claimsOf, ORIGIN, orgFor, TestApp } from './support/test-app.js';

const CLIENTS: LocalOrgOptions = { clients: [HOSTED_CLIENT, IMPLICIT_CLIENT] };

const authn = (app: TestApp, body: object, path = ''): Promise<Answer> =>
  app.call(`/api/v1/authn${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

async function sessionToken(org: LocalOrg, username = 'ada@example.com'): Promise<string> {
  return String(
    (await authn(new TestApp(org), { username, password: 'Passw0rd!' })).body['sessionToken'],
  );
}

const cookieRedirect = (redirectUrl: string, token: string): string =>
  `/login/sessionCookieRedirect?${new URLSearchParams({ checkAccountSetupComplete: 'true', token, redirectUrl })}`;

const isGreeting = (answer: Answer, login: string): boolean =>
  textOf(answer).includes(`<span id="login">${login}</span>`);

test('a right password gives a session token, and the user', async (t) => {
  const { status, body, headers } = await authn(new TestApp(await orgFor(t, CLIENTS)), {
    username: 'ADA@example.com',
    password: 'Passw0rd!',
    options: {},
  });
  assert.deepEqual(
    [status, body['status'], typeof body['sessionToken'], headers.get('set-cookie')],
    [200, 'SUCCESS', 'string', null],
  );
  const { user } = body['_embedded'] as { user: { id: string; profile: { login: string } } };
  assert.deepEqual([user.id, user.profile.login], ['00ulocalada', 'ada@example.com']);
});

test('a wrong password and a stranger get E0000004', async (t) => {
  const app = new TestApp(await orgFor(t, CLIENTS));
  for (const username of ['ada@example.com', 'nobody@example.com']) {
    const { status, body } = await authn(app, { username, password: 'nope' });
    assert.deepEqual(
      [status, body.errorCode, body['errorSummary'], body['sessionToken']],
      [401, 'E0000004', 'Authentication failed', undefined],
    );
    assert.deepEqual([body['errorLink'], body['errorCauses']], ['E0000004', []]);
  }
});

test('a locked user gets LOCKED_OUT, and wrong passwords lead there', async (t) => {
  const app = new TestApp(await orgFor(t, { ...CLIENTS, policies: { lockoutAfter: 2 } }));
  assert.equal(
    (await authn(app, { username: 'locked@example.com', password: 'Passw0rd!' })).body['status'],
    'LOCKED_OUT',
  );
  await authn(app, { username: 'ada@example.com', password: 'nope' });
  assert.equal(
    (await authn(app, { username: 'ada@example.com', password: 'nope' })).body['status'],
    'LOCKED_OUT',
  );
  const { body } = await authn(app, { username: 'ada@example.com', password: 'Passw0rd!' });
  assert.deepEqual([body['status'], body['sessionToken']], ['LOCKED_OUT', undefined]);
});

test('a body that is none is refused, and so is a page of another origin', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const app = new TestApp(org);
  assert.equal((await authn(app, { password: 'x' })).body.errorCode, 'E0000001');
  assert.equal((await authn(app, [])).body.errorCode, 'E0000003');
  assert.equal(
    (await app.form('/api/v1/authn', { username: 'ada@example.com', password: 'Passw0rd!' }))
      .status,
    415,
  );
  const evil = await authn(new TestApp(org, DEMO_CLIENT_ID, 'http://localhost:6666'), {
    username: 'ada@example.com',
    password: 'Passw0rd!',
  });
  assert.deepEqual([evil.status, evil.body['sessionToken']], [403, undefined]);
});

/** Where each of the user's factors is verified, by its type. */
function verifyPaths(body: Answer['body']): Readonly<Record<string, string>> {
  const { factors } = body['_embedded'] as {
    factors: { factorType: string; _links: { verify: { href: string } } }[];
  };
  return Object.fromEntries(
    factors.map(({ factorType, _links: { verify } }) => [
      factorType,
      new URL(verify.href).pathname.replace('/api/v1/authn', ''),
    ]),
  );
}

test('a user with a second factor gets no session token before the mailed code', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const app = new TestApp(org);
  const { body } = await authn(app, { username: 'grace@example.com', password: 'Passw0rd!' });
  assert.deepEqual([body['status'], body['sessionToken']], ['MFA_REQUIRED', undefined]);
  const path = verifyPaths(body)['email'];
  const stateToken = String(body['stateToken']);
  assert.equal(
    (await authn(app, { stateToken, passCode: '123456' }, path)).body.errorCode,
    'E0000068',
  );
  assert.equal(org.outbox.messages().length, 0);
  assert.equal((await authn(app, { stateToken }, path)).body['status'], 'MFA_CHALLENGE');
  const code = org.outbox.last('grace@example.com')?.code ?? '';
  const wrong = await authn(app, { stateToken, passCode: `${code}1` }, path);
  assert.deepEqual([wrong.status, wrong.body.errorCode], [403, 'E0000068']);
  const right = await authn(app, { stateToken, passCode: code }, path);
  assert.deepEqual(
    [right.body['status'], typeof right.body['sessionToken']],
    ['SUCCESS', 'string'],
  );
  assert.equal((await authn(app, { stateToken, passCode: code }, path)).body.errorCode, 'E0000011');
});

test('a user with several factors may take any of them, and no other', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const app = new TestApp(org);
  const alan = async (): Promise<Answer['body']> =>
    (await authn(app, { username: 'alan@example.com', password: 'Passw0rd!' })).body;
  const paths = verifyPaths(await alan());
  assert.deepEqual(Object.keys(paths), ['email', 'question', 'token:software:totp']);
  for (const [type, typed] of [
    ['question', { answer: DEMO_ANSWER }],
    ['token:software:totp', { passCode: org.totp('alan@example.com') }],
  ] as const) {
    const { stateToken } = await alan();
    const wrong = await authn(app, { stateToken, passCode: 'nope' }, paths[type]);
    assert.deepEqual([wrong.status, wrong.body.errorCode], [403, 'E0000068'], type);
    assert.equal(
      (await authn(app, { stateToken, ...typed }, paths[type])).body['status'],
      'SUCCESS',
      type,
    );
  }
  assert.deepEqual(org.outbox.messages(), []);
  const {
    body: { stateToken },
  } = await authn(app, { username: 'joan@example.com', password: 'Passw0rd!' });
  assert.deepEqual(
    [(await authn(app, { stateToken }, paths['email'])).status, org.outbox.messages()],
    [404, []],
  );
});

test('a code comes to the phone when it is asked for, once in 30 seconds', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const app = new TestApp(org);
  const credentials = { username: 'dorothy@example.com', password: 'Passw0rd!' };
  const { body } = await authn(app, credentials);
  const { stateToken } = body;
  const path = verifyPaths(body)['sms'];
  assert.match(JSON.stringify(body), /\+1 XXX-XXX-0132/);
  const early = await authn(app, { stateToken, passCode: '123456' }, path);
  assert.deepEqual([early.status, org.outbox.messages()], [403, []]);
  const challenged = await authn(app, { stateToken }, path);
  assert.equal(challenged.body['status'], 'MFA_CHALLENGE');
  const again = await authn(app, { stateToken }, `${path}/resend`);
  assert.deepEqual([again.status, again.body.errorCode], [429, 'E0000109']);
  const passCode = org.outbox.last('+14155550132')?.code;
  assert.equal((await authn(app, { stateToken, passCode }, path)).body['status'], 'SUCCESS');
});

test('a password that has expired is refused, and said to be', async (t) => {
  const { status, body } = await authn(new TestApp(await orgFor(t, CLIENTS)), {
    username: 'expired@example.com',
    password: 'Passw0rd!',
  });
  assert.deepEqual([status, body.errorCode, body['sessionToken']], [403, 'E0000064', undefined]);
});

test('a state token can be resumed and cancelled, and a made-up one not', async (t) => {
  const app = new TestApp(await orgFor(t, CLIENTS));
  const {
    body: { stateToken },
  } = await authn(app, { username: 'grace@example.com', password: 'Passw0rd!' });
  assert.equal((await authn(app, { stateToken })).body['status'], 'MFA_REQUIRED');
  assert.equal((await authn(app, { stateToken }, '/cancel')).status, 200);
  assert.deepEqual(
    [
      (await authn(app, { stateToken })).status,
      (await authn(app, { stateToken: 'x' }, '/cancel')).status,
    ],
    [401, 401],
  );
});

test('a session token becomes a session on the way to the dashboard, to an app, and to a trusted portal', async (t) => {
  const org = await orgFor(t, CLIENTS);
  for (const path of [
    '/app/UserHome',
    '/home/oidc_client/0oahosted/aln177a159h7Zf52X0g8',
    '/home/bookmark/0oa1/2557',
    '/app/portal/exk1/sso/saml',
  ]) {
    const browser = new BrowserSession(org);
    assert.ok(
      isGreeting(
        await browser.visit(cookieRedirect(org.url + path, await sessionToken(org))),
        'ada@example.com',
      ),
      path,
    );
  }
  const browser = new BrowserSession(org);
  assert.equal(
    leftFor(await browser.visit(cookieRedirect(`${ORIGIN}/portal?tab=1`, await sessionToken(org))))
      .href,
    `${ORIGIN}/portal?tab=1`,
  );
  assert.ok(isGreeting(await browser.visit('/app/UserHome'), 'ada@example.com'));
});

for (const target of ['https://evil.example/', '//evil.example/', 'javascript:alert(1)', '']) {
  test(`a session token does not lead to "${target}", and stays good`, async (t) => {
    const org = await orgFor(t, CLIENTS);
    const token = await sessionToken(org);
    const browser = new BrowserSession(org);
    const answer = await browser.visit(cookieRedirect(target, token));
    assert.deepEqual(
      [answer.status, answer.headers.get('location'), browser.cookie],
      [400, null, ''],
    );
    assert.ok(
      isGreeting(
        await browser.visit(cookieRedirect(`${org.url}/app/UserHome`, token)),
        'ada@example.com',
      ),
    );
  });
}

test('a session token is good once, and for five minutes', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const [token, late] = [await sessionToken(org), await sessionToken(org)];
  await new BrowserSession(org).visit(cookieRedirect('/app/UserHome', token));
  org.clock.advance(301);
  for (const spent of [token, late, 'made-up']) {
    const browser = new BrowserSession(org);
    const page = await browser.visit(cookieRedirect('/app/UserHome', spent));
    assert.match(textOf(page), /name="password"/);
    assert.equal(browser.cookie, '');
    assert.ok(isGreeting(await browser.signIn(page), 'ada@example.com'));
  }
});

test('the dashboard and the apps send a stranger to sign in first, and then on', async (t) => {
  const org = await orgFor(t, CLIENTS);
  for (const path of [
    '/app/UserHome',
    '/home/oidc_client/0oahosted/1',
    '/app/portal/exk1/sso/saml',
  ]) {
    const browser = new BrowserSession(org);
    assert.ok(isGreeting(await browser.signIn(await browser.visit(path)), 'ada@example.com'), path);
  }
  assert.equal(
    (await new BrowserSession(org).visit('/home/oidc_client/0oastranger/1')).status,
    404,
  );
});

test('an embed link takes a session token itself, once', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const link = `/app/portal/exk1/sso/saml?sessionToken=${await sessionToken(org)}`;
  const browser = new BrowserSession(org);
  assert.ok(isGreeting(await browser.visit(link), 'ada@example.com'));
  assert.ok(isGreeting(await browser.visit('/app/UserHome'), 'ada@example.com'));
  assert.match(textOf(await new BrowserSession(org).visit(link)), /name="password"/);
});

test('authorize turns a session token into a code or into tokens, once', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const silent = { prompt: 'none', response_mode: 'okta_post_message' };
  const spa = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const token = await sessionToken(org);
  const {
    message: { code = '' },
  } = postedBy(await spa.authorize({ ...silent, sessionToken: token }));
  const { body } = await spa.app.redeem('', {
    grant_type: 'authorization_code',
    interaction_code: undefined,
    code,
  });
  assert.equal(claimsOf(body.id_token)['sub'], '00ulocalada');
  assert.match(spa.cookie, /^idx=./);
  const again = postedBy(
    await new BrowserSession(org, HOSTED_CLIENT.clientId).authorize({
      ...silent,
      sessionToken: token,
    }),
  );
  assert.equal(again.message['error'], 'login_required');
  const implicit = new BrowserSession(org, IMPLICIT_CLIENT.clientId);
  const tokens = postedBy(
    await implicit.authorize({
      ...silent,
      response_type: 'id_token token',
      sessionToken: await sessionToken(org),
    }),
  );
  assert.deepEqual(
    [typeof tokens.message['id_token'], typeof tokens.message['access_token']],
    ['string', 'string'],
  );
});

test('a session that there is wins over a session token', async (t) => {
  const org = await orgFor(t, CLIENTS);
  org.users.add({
    login: 'second@example.com',
    password: 'Passw0rd!',
    firstName: 'Second',
    lastName: 'Person',
  });
  const browser = new BrowserSession(org, IMPLICIT_CLIENT.clientId);
  const subject = async (login: string): Promise<unknown> =>
    claimsOf(
      postedBy(
        await browser.authorize({
          prompt: 'none',
          response_mode: 'okta_post_message',
          response_type: 'id_token',
          sessionToken: await sessionToken(org, login),
        }),
      ).message['id_token'] ?? '',
    )['preferred_username'];
  assert.equal(await subject('ada@example.com'), 'ada@example.com');
  assert.equal(await subject('second@example.com'), 'ada@example.com');
});

test('a user who was locked meanwhile gets nothing for a session or a session token', async (t) => {
  const org = await orgFor(t, { ...CLIENTS, policies: { lockoutAfter: 1 } });
  const token = await sessionToken(org);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  await browser.visit(cookieRedirect('/app/UserHome', await sessionToken(org)));
  await authn(new TestApp(org), { username: 'ada@example.com', password: 'nope' });
  assert.match(textOf(await browser.visit('/app/UserHome')), /name="password"/);
  assert.equal(
    (await browser.app.call('/api/v1/sessions/me', { headers: { Cookie: browser.cookie } })).status,
    404,
  );
  const answer = await new BrowserSession(org, HOSTED_CLIENT.clientId).authorize({
    prompt: 'none',
    sessionToken: token,
  });
  assert.equal(leftFor(answer).searchParams.get('error'), 'login_required');
});
