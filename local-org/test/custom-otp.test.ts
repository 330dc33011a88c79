import assert from 'node:assert/strict';
import test from 'node:test';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import { afterPassword, optionsIn, pickIn } from './support/steps.js';
import { type Answer, claimsOf, codeIn, messagesIn, offersIn, orgFor } from './support/test-app.js';

const MARGARET = 'margaret@example.com';

const valueOf = ({ body }: Answer, name: string): unknown =>
  (body[name] as { value: unknown }).value;

test('the code of the device ends the sign-in; a wrong one leaves the form open', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle, screen } = await afterPassword(org, MARGARET);
  // By the names of Okta's answer: authenticator-verification-custom-otp.
  const [form] = screen.body.remediation?.value ?? [];
  assert.deepEqual(
    [form?.name, (form as { relatesTo?: unknown }).relatesTo, form?.value?.[0]],
    [
      'challenge-authenticator',
      ['$.currentAuthenticatorEnrollment'],
      {
        name: 'credentials',
        required: true,
        type: 'object',
        form: { value: [{ name: 'passcode', required: true, label: 'Enter code' }] },
      },
    ],
  );
  assert.deepEqual(valueOf(screen, 'currentAuthenticatorEnrollment'), {
    key: 'custom_otp',
    type: 'security_key',
    id: 'dsflocalcustomotp',
    displayName: 'Custom OTP',
    methods: [{ type: 'otp' }],
  });
  const wrong = await app.answerCode(stateHandle, 'nope');
  assert.deepEqual([wrong.status, offersIn(wrong)], [401, ['challenge-authenticator']]);
  // error-authenticator-verification-custom-otp says it above the form, not at the field.
  assert.deepEqual(
    wrong.body.messages?.value.map(({ i18n }) => i18n.key),
    ['api.authn.error.PASSCODE_INVALID'],
  );
  assert.deepEqual(messagesIn(wrong), ['api.authn.error.PASSCODE_INVALID']);
  const code = org.totp(MARGARET, 'customOtp');
  const { body } = await app.redeem(codeIn(await app.answerCode(stateHandle, code)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'otp']);
});

test("the device's code is good once, and not for long", async (t) => {
  const org = await orgFor(t);
  const first = await afterPassword(org, MARGARET);
  const code = org.totp(MARGARET, 'customOtp');
  codeIn(await first.app.answerCode(first.stateHandle, code));
  const second = await afterPassword(org, MARGARET);
  const again = await second.app.answerCode(second.stateHandle, code);
  assert.deepEqual([again.status, messagesIn(again)], [401, ['errors.E0000082']]);
  const late = org.totp(MARGARET, 'customOtp');
  org.clock.advance(90);
  assert.deepEqual(messagesIn(await second.app.answerCode(second.stateHandle, late)), [
    'api.authn.error.PASSCODE_INVALID',
  ]);
  codeIn(await second.app.answerCode(second.stateHandle, org.totp(MARGARET, 'customOtp')));
});

test('wrong codes count towards the lock-out', async (t) => {
  const org = await orgFor(t, { policies: { lockoutAfter: 1 } });
  const { app, stateHandle } = await afterPassword(org, MARGARET);
  const locked = await app.answerCode(stateHandle, 'nope');
  assert.deepEqual([locked.status, messagesIn(locked)], [403, ['errors.E0000119']]);
});

test('an authenticator app and the device have codes of their own', async (t) => {
  const login = 'both@example.com';
  const user = { login, password: 'Passw0rd!', firstName: 'B', lastName: 'Oth' };
  const secrets = { totpSecret: 'JBSWY3DPEHPK3PXP', customOtpSecret: 'MFRGGZDFMZTWQ2LK' };
  const org = await orgFor(t, {
    users: [{ ...user, ...secrets, factors: ['totp', 'customOtp'] }],
  });
  const begun = await afterPassword(org, login);
  assert.deepEqual(optionsIn(begun.screen), ['google_otp', 'custom_otp']);
  await pickIn(begun, 'autlocalcustomotp');
  const { app, stateHandle } = begun;
  assert.equal((await app.answerCode(stateHandle, org.totp(login))).status, 401);
  codeIn(await app.answerCode(stateHandle, org.totp(login, 'customOtp')));
});

test('a user of the device needs its secret', async (t) => {
  const org = await orgFor(t);
  const user = { login: 'p@example.com', firstName: 'P', lastName: 'P' };
  assert.throws(
    () => org.users.add({ ...user, factors: ['customOtp'] }),
    /the factor "customOtp" needs customOtpSecret/,
  );
  assert.throws(() => org.totp('ada@example.com', 'customOtp'), /no device for custom one-time/);
});

test('the hosted page asks for the code of the device', async (t) => {
  const org = await orgFor(t, { clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const asked = await browser.signIn(await browser.authorize(), MARGARET);
  assert.match(textOf(asked), /the code that your device shows/);
  assert.equal((await browser.submit(asked, { passcode: 'nope' })).status, 401);
  const passcode = org.totp(MARGARET, 'customOtp');
  assert.ok(leftFor(await browser.submit(asked, { passcode })).searchParams.get('code'));
});
