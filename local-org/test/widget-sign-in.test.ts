// The unmodified widget gets through each screen of a sign-in.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_ANSWER, DEMO_PASSWORD } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import { choose, fillIn, formSays, pick } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

async function password(page: DrivenPage, login: string): Promise<void> {
  await formSays(page, 'Sign In');
  await fillIn(page, { 'identifier': login, 'credentials.passcode': DEMO_PASSWORD });
}

test('the widget asks for the user name first and then for the password', async (t) => {
  const { page } = await visitWidget(t, { policies: { identifierFirst: true } });
  await fillIn(page, { identifier: 'ada@example.com' });
  await formSays(page, 'Verify with your password', 'ada@example.com', 'Forgot password?');
  await fillIn(page, { 'credentials.passcode': 'nope' });
  await formSays(page, 'Unable to sign in');
  await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});

test('the widget lets the user choose a factor, and choose again', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'alan@example.com');
  await formSays(
    page,
    "Verify it's you with a security method",
    'Email',
    'Security Question',
    'Google Authenticator',
  );
  await pick(page, 'okta_email');
  await formSays(page, 'Verify with your email');
  await choose(page, 'Verify with something else');
  await pick(page, 'security_question');
  await formSays(page, 'What did you crack?');
  await fillIn(page, { 'credentials.answer': 'nothing' });
  await formSays(page, "Your answer doesn't match our records");
  await choose(page, 'Verify with something else');
  await pick(page, 'google_otp');
  await fillIn(page, { 'credentials.passcode': org.totp('alan@example.com') });
  assert.equal(await signedIn(page), '00ulocalalan by pwd mfa otp');
});

test('the widget takes the answer to a security question', async (t) => {
  const { page } = await visitWidget(t);
  await password(page, 'joan@example.com');
  await fillIn(page, { 'credentials.answer': DEMO_ANSWER });
  assert.equal(await signedIn(page), '00ulocaljoan by pwd mfa kba');
});

test('the widget takes the code of an authenticator app', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'katherine@example.com');
  await formSays(page, 'Verify with Google Authenticator');
  await fillIn(page, { 'credentials.passcode': '12345' });
  await formSays(page, 'Invalid code. Try again.');
  await fillIn(page, { 'credentials.passcode': org.totp('katherine@example.com') });
  assert.equal(await signedIn(page), '00ulocalkatherine by pwd mfa otp');
});

test('the widget takes a custom one-time code', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'margaret@example.com');
  await formSays(page, 'Verify with Custom OTP');
  await fillIn(page, { 'credentials.passcode': '12345' });
  await formSays(page, 'Invalid code. Try again.');
  const code = org.totp('margaret@example.com', 'customOtp');
  await fillIn(page, { 'credentials.passcode': code });
  assert.equal(await signedIn(page), '00ulocalmargaret by pwd mfa otp');
});

test('the widget asks for a new password when the old one has expired', async (t) => {
  const { page } = await visitWidget(t);
  await password(page, 'expired@example.com');
  await formSays(page, 'Your password has expired', 'At least 8 characters');
  await fillIn(page, { 'credentials.passcode': 'short', 'confirmPassword': 'short' });
  await formSays(page, 'Password requirements were not met');
  await fillIn(page, { 'credentials.passcode': 'Brand-New-1', 'confirmPassword': 'Brand-New-1' });
  assert.equal(await signedIn(page), '00ulocalexpired by pwd');
});

test('the widget lets a new password be put off', async (t) => {
  const { page } = await visitWidget(t);
  await password(page, 'expiring@example.com');
  await formSays(
    page,
    'Your password will expire in 3 days',
    'before you can login to your Okta account',
  );
  await choose(page, 'Remind me later');
  assert.equal(await signedIn(page), '00ulocalexpiring by pwd');
});

test('the widget says that the session has expired, and starts again from there', async (t) => {
  const { page, org } = await visitWidget(t, { policies: { identifierFirst: true } });
  await fillIn(page, { identifier: 'ada@example.com' });
  await formSays(page, 'Verify with your password');
  org.expireTransactions();
  await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
  await formSays(page, 'You have been logged out due to inactivity');
  await choose(page, 'Back to sign in');
  await fillIn(page, { identifier: 'ada@example.com' });
  await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});

test('the widget signs in at the org itself', async (t) => {
  const { page } = await visitWidget(t, {}, { orgItself: true });
  await password(page, 'ada@example.com');
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});
