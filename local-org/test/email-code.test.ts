import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD, type LocalOrg } from '../src/index.js';
import { claimsOf, codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const GRACE = 'grace@example.com';

async function toCode(
  org: LocalOrg,
  login = GRACE,
): Promise<{ app: TestApp; stateHandle: string; interactionHandle: string; mailed: string }> {
  const app = new TestApp(org);
  const { stateHandle, interactionHandle } = await app.begin();
  const screen = await app.identify(stateHandle, login);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
  return { app, stateHandle, interactionHandle, mailed: org.outbox.last(GRACE)?.code ?? '' };
}

const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('the code from the mail ends the sign-in, and the ID token tells both factors', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle, mailed } = await toCode(org);
  assert.match(mailed, /^\d{6}$/);
  assert.match(org.outbox.last(GRACE)?.text ?? '', new RegExp(mailed));
  const { body } = await app.redeem(codeIn(await app.answerCode(stateHandle, mailed)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'otp', 'email']);
});

test('the screen shows only a part of the address, and neither it nor the log the code', async (t) => {
  const org = await orgFor(t, {
    users: [
      {
        login: 'hopper',
        email: GRACE,
        password: DEMO_PASSWORD,
        firstName: 'Grace',
        lastName: 'Hopper',
        factors: ['email'],
      },
    ],
  });
  const { app, interactionHandle, mailed } = await toCode(org, 'hopper');
  const text = JSON.stringify((await app.introspect(interactionHandle)).body);
  assert.match(text, /g\*\*\*e@example\.com/);
  assert.ok(!text.includes(mailed) && !text.includes(GRACE));
  assert.ok(!JSON.stringify(org.requests).includes(mailed));
});

test('a wrong code leaves the form open for the right one', async (t) => {
  const { app, stateHandle, mailed } = await toCode(await orgFor(t));
  const wrong = await app.answerCode(stateHandle, other(mailed));
  assert.equal(wrong.status, 401);
  assert.deepEqual(messagesIn(wrong), ['api.authn.error.PASSCODE_INVALID']);
  codeIn(await app.answerCode(stateHandle, mailed));
});

test('after too many wrong codes the right one is refused, until a new one is sent', async (t) => {
  const org = await orgFor(t, { policies: { codeAttempts: 2 } });
  const { app, stateHandle, mailed } = await toCode(org);
  for (let wrong = 0; wrong < 2; wrong++) await app.answerCode(stateHandle, other(mailed));
  const refused = await app.answerCode(stateHandle, mailed);
  assert.equal(refused.status, 429);
  assert.deepEqual(messagesIn(refused), ['tooManyRequests']);
  await app.idx('challenge/resend', { stateHandle });
  codeIn(await app.answerCode(stateHandle, org.outbox.last(GRACE)?.code ?? ''));
});

test('wrong codes count towards the lock-out, and a right password in between does not clear them', async (t) => {
  const org = await orgFor(t, { policies: { lockoutAfter: 2 } });
  const first = await toCode(org);
  await first.app.answerCode(first.stateHandle, other(first.mailed));
  const second = await toCode(org);
  const locked = await second.app.answerCode(second.stateHandle, other(second.mailed));
  assert.equal(locked.status, 403);
  assert.deepEqual(messagesIn(locked), ['errors.E0000119']);
  // The sign-in that waited for its code is of no use either.
  assert.deepEqual(messagesIn(await first.app.answerCode(first.stateHandle, first.mailed)), [
    'errors.E0000119',
  ]);
});

test('a resent code replaces the old one', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle, mailed } = await toCode(org);
  let fresh = mailed;
  while (fresh === mailed) {
    assert.equal((await app.idx('challenge/resend', { stateHandle })).status, 200);
    fresh = org.outbox.last(GRACE)?.code ?? '';
  }
  assert.equal((await app.answerCode(stateHandle, mailed)).status, 401);
  codeIn(await app.answerCode(stateHandle, fresh));
});

test('a code that has expired is refused', async (t) => {
  const { app, stateHandle, mailed } = await toCode(
    await orgFor(t, { policies: { codeLifetime: 1 } }),
  );
  await new Promise((resolve) => setTimeout(resolve, 1050));
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, mailed)), [
    'api.authn.error.PASSCODE_INVALID',
  ]);
});

test('polling changes nothing', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle, mailed } = await toCode(org);
  const polled = await app.idx('challenge/poll', { stateHandle });
  assert.deepEqual(
    [polled.status, offersIn(polled), org.outbox.messages().length],
    [200, ['challenge-authenticator'], 1],
  );
  codeIn(await app.answerCode(stateHandle, mailed));
});

test('a reload resumes at the code, without another mail', async (t) => {
  const org = await orgFor(t);
  const { app, interactionHandle, mailed } = await toCode(org);
  const screen = await app.introspect(interactionHandle);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
  assert.equal(org.outbox.messages().length, 1);
  codeIn(await app.answerCode(screen.body.stateHandle, mailed));
});

test('cancelling goes back to the first form, under a new handle', async (t) => {
  const { app, stateHandle, mailed } = await toCode(await orgFor(t));
  const screen = await app.idx('cancel', { stateHandle });
  assert.deepEqual(offersIn(screen), ['identify', 'redirect-idp']);
  assert.notEqual(screen.body.stateHandle, stateHandle);
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, mailed)), ['idx.session.expired']);
  codeIn(await app.identify(screen.body.stateHandle));
});
