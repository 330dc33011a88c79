import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg, LocalOrgOptions } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import { afterPassword } from './support/steps.js';
import { type Answer, claimsOf, codeIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const ADA = 'ada@example.com';
const KATHERINE = 'katherine@example.com';
const ASKS: LocalOrgOptions = { policies: { keepMeSignedIn: true } };
const HOSTED: LocalOrgOptions = { ...ASKS, clients: [HOSTED_CLIENT] };
const FIFTEEN_DAYS = 15 * 24 * 3600;

/** Posts a step with the cookies of a browser. */
const post = (app: TestApp, step: string, body: object, cookie = ''): Promise<Answer> =>
  app.call(`/idp/idx/${step}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Cookie': cookie },
  });

/** A user name and a password, in a browser with cookies. */
async function password(
  org: LocalOrg,
  identifier: string,
  cookie?: string,
  changes: Record<string, string> = {},
): Promise<{ app: TestApp; stateHandle: string; screen: Answer }> {
  const app = new TestApp(org);
  const { stateHandle } = await app.begin(changes);
  const credentials = { passcode: 'Passw0rd!' };
  const screen = await post(app, 'identify', { identifier, credentials, stateHandle }, cookie);
  return { app, stateHandle, screen };
}

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Katherine has chosen to stay signed in: her browser's cookies. */
async function stayed(org: LocalOrg): Promise<string> {
  const { app, stateHandle } = await afterPassword(org, KATHERINE);
  assert.deepEqual(offersIn(await app.answerCode(stateHandle, org.totp(KATHERINE))), [
    'keep-me-signed-in',
  ]);
  return cookiesOf(await post(app, 'keep-me-signed-in', { keepMeSignedIn: true, stateHandle }));
}

test('the user is asked whether to stay signed in, and the session outlives the browser', async (t) => {
  const org = await orgFor(t, ASKS);
  const { app, stateHandle, screen } = await password(org, ADA);
  // By the names of Okta's answer: post-auth-keep-me-signed-in.
  const [form] = screen.body.remediation?.value ?? [];
  assert.deepEqual(
    [form?.name, new URL(form?.href ?? '').pathname, form?.value?.[0]],
    [
      'keep-me-signed-in',
      '/idp/idx/keep-me-signed-in',
      {
        name: 'keepMeSignedIn',
        type: 'boolean',
        label: 'Stay signed in',
        required: true,
        value: false,
        mutable: true,
      },
    ],
  );
  assert.deepEqual(screen.headers.getSetCookie(), [], 'no session yet');
  const answer = await post(app, 'keep-me-signed-in', { keepMeSignedIn: true, stateHandle });
  const [session = '', device = ''] = answer.headers.getSetCookie();
  assert.match(session, /^idx=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7200$/);
  assert.match(device, /^DT=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1296000$/);
  const { body } = await app.redeem(codeIn(answer));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd']);
});

test('who says no has a session that ends with the browser, and is asked again', async (t) => {
  const org = await orgFor(t, ASKS);
  const { app, stateHandle } = await password(org, ADA);
  const answer = await post(app, 'keep-me-signed-in', { keepMeSignedIn: false, stateHandle });
  codeIn(answer);
  const [session = '', ...others] = answer.headers.getSetCookie();
  assert.match(session, /^idx=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.deepEqual(others, []);
  const again = await password(org, ADA, cookiesOf(answer));
  assert.deepEqual(offersIn(again.screen), ['keep-me-signed-in']);
});

test('only yes or no is an answer', async (t) => {
  const { app, stateHandle } = await password(await orgFor(t, ASKS), ADA);
  for (const keepMeSignedIn of ['yes', undefined])
    assert.equal(
      (await post(app, 'keep-me-signed-in', { keepMeSignedIn, stateHandle })).status,
      400,
    );
});

test('without the policy nothing is asked, and the session ends with the browser', async (t) => {
  const { screen } = await password(await orgFor(t), ADA);
  codeIn(screen);
  assert.deepEqual(screen.headers.getSetCookie().length, 1);
  assert.doesNotMatch(screen.headers.get('set-cookie') ?? '', /Max-Age/);
});

test('a browser that is remembered is asked for no second factor, for 15 days in all', async (t) => {
  const org = await orgFor(t, ASKS);
  const cookies = await stayed(org);
  org.clock.advance(FIFTEEN_DAYS - 60);
  const { screen } = await password(org, KATHERINE, cookies);
  codeIn(screen);
  assert.match(screen.headers.get('set-cookie') ?? '', /Max-Age=7200/);
  org.clock.advance(60);
  const late = await password(org, KATHERINE, `${cookies}; ${cookiesOf(screen)}`);
  assert.deepEqual(offersIn(late.screen), ['challenge-authenticator']);
});

test('it is remembered for that user, in that browser, and not where an app asks for two factors', async (t) => {
  const org = await orgFor(t, ASKS);
  const cookies = await stayed(org);
  for (const [login, cookie, changes] of [
    ['alan@example.com', cookies, {}],
    [KATHERINE, 'DT=other', {}],
    [KATHERINE, '', {}],
    [KATHERINE, cookies, { acr_values: 'urn:okta:loa:2fa:any' }],
  ] as const) {
    const { screen } = await password(org, login, cookie, changes);
    assert.notDeepEqual(offersIn(screen), [], login);
    assert.ok(!offersIn(screen).includes('keep-me-signed-in'), login);
  }
  org.endEverything();
  const { screen } = await password(org, KATHERINE, cookies);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
});

test('the hosted page asks, too, and remembers', async (t) => {
  const org = await orgFor(t, HOSTED);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const asked = await browser.signIn(await browser.authorize(), KATHERINE);
  const question = await browser.submit(asked, { passcode: org.totp(KATHERINE) });
  assert.match(textOf(question), /<h1>Keep me signed in<\/h1>/);
  assert.equal(browser.cookie, '');
  const done = await browser.submit(question, { keepMeSignedIn: 'yes' });
  assert.ok(leftFor(done).searchParams.get('code'));
  assert.match(browser.cookie, /^idx=.+; DT=.+/);
  const again = await browser.signIn(await browser.authorize({ prompt: 'login' }), KATHERINE);
  assert.ok(leftFor(again).searchParams.get('code'), 'no factor, and no question');
  const level = { prompt: 'login', acr_values: 'urn:okta:loa:2fa:any' };
  const stepUp = await browser.signIn(await browser.authorize(level), KATHERINE);
  assert.match(textOf(stepUp), /Verify with your authenticator app/);
});

test('who declines on the hosted page gets a session of this browser', async (t) => {
  const org = await orgFor(t, HOSTED);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const question = await browser.signIn(await browser.authorize(), ADA);
  assert.ok(
    leftFor(await browser.submit(question, { keepMeSignedIn: 'no' })).searchParams.get('code'),
  );
  assert.match(browser.cookie, /^idx=[\w-]+$/);
});
