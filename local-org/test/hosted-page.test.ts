import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_ANSWER, type LocalOrgOptions } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import { orgFor } from './support/test-app.js';

const CLIENTS: LocalOrgOptions = { clients: [HOSTED_CLIENT] };
const ID = HOSTED_CLIENT.clientId;

const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('the page asks for user name and password, and takes the login hint', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const page = await browser.authorize({ login_hint: 'grace@example.com' });
  assert.match(textOf(page), /name="username" value="grace@example.com"/);
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /form-action 'self' http:\/\/localhost:5173;/,
  );
});

test('a wrong password says so, without a session, and leaves the form open for the right one', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const wrong = await browser.signIn(await browser.authorize(), 'ada@example.com', 'nope');
  assert.deepEqual([wrong.status, browser.cookie], [401, '']);
  assert.match(textOf(wrong), /role="alert" id="error">Unable to sign in</);
  assert.ok(leftFor(await browser.signIn(wrong)).searchParams.get('code'));
});

test('a stranger is told the same as a user with a wrong password', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const told = async (username: string): Promise<string> =>
    /id="error">([^<]*)/.exec(
      textOf(await browser.signIn(await browser.authorize(), username, 'nope')),
    )?.[1] ?? '';
  assert.equal(await told('nobody@example.com'), await told('ada@example.com'));
});

test('a locked user is refused with the right password', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const answer = await browser.signIn(await browser.authorize(), 'locked@example.com');
  assert.deepEqual([answer.status, browser.cookie], [403, '']);
  assert.match(textOf(answer), /Your account is locked/);
});

test('a user with a second factor is asked for the mailed code', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'grace@example.com');
  assert.match(textOf(asked), /g\*\*\*e@example\.com/);
  assert.equal(browser.cookie, '');
  const code = org.outbox.last()?.code ?? '';
  const wrong = await browser.submit(asked, { passcode: other(code) });
  assert.deepEqual([wrong.status, browser.cookie], [401, '']);
  assert.ok(leftFor(await browser.submit(wrong, { passcode: code })).searchParams.get('code'));
});

test('a user with a phone is sent a text message, or called', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'dorothy@example.com');
  assert.match(textOf(asked), /<h1>Verify with your phone<\/h1>/);
  assert.match(textOf(asked), /\+1 XXX-XXX-0132/);
  const text = org.outbox.last('+14155550132');
  const wrong = await browser.submit(asked, { passcode: other(text?.code ?? '') });
  assert.deepEqual([text?.channel, wrong.status, browser.cookie], ['sms', 401, '']);
  const again = await browser.submit(asked, { action: 'resend' });
  assert.equal(again.status, 429);
  assert.match(textOf(again), /An SMS message was recently sent/);
  const called = await browser.submit(again, { action: 'call' });
  const call = org.outbox.last('+14155550132');
  assert.equal(call?.channel, 'voice');
  assert.ok(
    leftFor(await browser.submit(called, { passcode: call.code })).searchParams.get('code'),
  );
  assert.deepEqual((await browser.visit('/api/v1/sessions/me')).body['amr'], ['pwd', 'mfa', 'tel']);
});

test('the page does not let a user in without the passkey that it cannot ask for', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const answer = await browser.signIn(await browser.authorize(), 'hedy@example.com');
  assert.deepEqual([answer.status, browser.cookie], [403, '']);
  assert.match(textOf(answer), /asks for codes and answers only/);
});

test('a new code replaces the old one, and too many wrong ones spend it', async (t) => {
  const org = await orgFor(t, { ...CLIENTS, policies: { codeAttempts: 1 } });
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'grace@example.com');
  const first = org.outbox.last()?.code ?? '';
  await browser.submit(asked, { passcode: other(first) });
  assert.equal((await browser.submit(asked, { passcode: first })).status, 429);
  let fresh = first;
  while (fresh === first) {
    await browser.submit(asked, { action: 'resend' });
    fresh = org.outbox.last()?.code ?? '';
  }
  assert.equal((await browser.submit(asked, { passcode: fresh })).status, 302);
});

test('a mailed code ends in its time', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'grace@example.com');
  org.clock.advance(301);
  assert.equal(
    (await browser.submit(asked, { passcode: org.outbox.last()?.code ?? '' })).status,
    401,
  );
});

test('wrong codes lock the user in the end', async (t) => {
  const org = await orgFor(t, { ...CLIENTS, policies: { lockoutAfter: 1 } });
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'grace@example.com');
  const locked = await browser.submit(asked, { passcode: other(org.outbox.last()?.code ?? '') });
  assert.equal(locked.status, 403);
  assert.match(textOf(locked), /name="password"/);
});

test('a user with an authenticator app is asked for its code, and is mailed none', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'katherine@example.com');
  assert.match(textOf(asked), /<h1>Verify with your authenticator app<\/h1>/);
  const code = org.totp('katherine@example.com');
  const wrong = await browser.submit(asked, { passcode: other(code) });
  assert.deepEqual([wrong.status, browser.cookie, org.outbox.messages()], [401, '', []]);
  assert.ok(leftFor(await browser.submit(wrong, { passcode: code })).searchParams.get('code'));
  assert.deepEqual((await browser.visit('/api/v1/sessions/me')).body['amr'], ['pwd', 'mfa', 'otp']);
});

test('a user with a security question is asked it, and is mailed nothing', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'joan@example.com');
  assert.match(textOf(asked), /<label for="passcode">What did you crack\?<\/label>/);
  const wrong = await browser.submit(asked, { passcode: 'nothing' });
  assert.deepEqual([wrong.status, browser.cookie, org.outbox.messages()], [401, '', []]);
  assert.match(textOf(wrong), /id="error">Your answer doesn&#39;t match our records/);
  assert.ok(
    leftFor(await browser.submit(wrong, { passcode: DEMO_ANSWER })).searchParams.get('code'),
  );
});

test('a user with several factors is asked for the first', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  const asked = await browser.signIn(await browser.authorize(), 'alan@example.com');
  assert.ok(
    leftFor(
      await browser.submit(asked, { passcode: org.outbox.last('alan@example.com')?.code ?? '' }),
    ).searchParams.get('code'),
  );
});

test('a password that has expired is refused, and said to be; a wrong one is only wrong', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  assert.equal(
    (await browser.signIn(await browser.authorize(), 'expired@example.com', 'nope')).status,
    401,
  );
  const refused = await browser.signIn(await browser.authorize(), 'expired@example.com');
  assert.deepEqual([refused.status, browser.cookie], [403, '']);
  assert.match(textOf(refused), /id="error">Your password has expired\./);
  assert.ok(
    leftFor(await browser.signIn(refused, 'expiring@example.com')).searchParams.get('code'),
  );
});

test('a form is good once, and a made-up one never', async (t) => {
  const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
  const page = await browser.authorize();
  await browser.signIn(page);
  browser.cookie = '';
  assert.deepEqual([(await browser.signIn(page)).status, browser.cookie], [403, '']);
  assert.equal(
    (
      await browser.visit('/login/login.htm', {
        method: 'POST',
        body: new URLSearchParams({ username: 'ada@example.com', password: 'Passw0rd!' }),
      })
    ).status,
    403,
  );
});

for (const target of [
  'https://evil.example/',
  '//evil.example/',
  'javascript:alert(1)',
  '/\\evil.example',
]) {
  test(`the page does not lead to "${target}" after signing in`, async (t) => {
    const browser = new BrowserSession(await orgFor(t, CLIENTS), ID);
    const end = await browser.signIn(
      await browser.visit(`/login/login.htm?fromURI=${encodeURIComponent(target)}`),
    );
    assert.deepEqual([end.status, end.headers.get('location')], [200, null]);
    assert.match(textOf(end), /<h1>My apps<\/h1>/);
  });
}

test('signing out of the org ends the session', async (t) => {
  const org = await orgFor(t, CLIENTS);
  const browser = new BrowserSession(org, ID);
  await browser.signIn(await browser.visit('/login/login.htm'));
  const cookie = browser.cookie;
  assert.match(textOf(await browser.visit('/login/signout')), /<h1>Sign in<\/h1>/);
  browser.cookie = cookie;
  assert.match(textOf(await browser.visit('/app/UserHome')), /<h1>Sign in<\/h1>/);
});
