// The unmodified widget gets through each screen of a forgotten password, a sign-up and an unlocking.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import { choose, fillIn, formSays, pick } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const ADA = 'ada@example.com';
const NEW_PASSWORD = { 'credentials.passcode': 'Brand-New-1', 'confirmPassword': 'Brand-New-1' };

/** From the mail's code to the end. */
async function setNewPassword(page: DrivenPage, org: LocalOrg): Promise<void> {
  await formSays(page, 'Verify with your email', 'a***a@example.com');
  await fillIn(page, { 'credentials.passcode': org.outbox.last(ADA)?.code ?? '' });
  await formSays(page, 'Reset your password', 'At least 8 characters');
  await fillIn(page, { 'credentials.passcode': 'weak', 'confirmPassword': 'weak' });
  await formSays(page, 'Password requirements were not met');
  await fillIn(page, NEW_PASSWORD);
  assert.equal(await signedIn(page), '00ulocalada by pwd mfa otp email');
}

test('the widget resets a forgotten password from the first screen', async (t) => {
  const { page, org } = await visitWidget(t);
  await formSays(page, 'Sign In');
  await choose(page, 'Forgot password?');
  await formSays(page, 'Reset your password');
  await fillIn(page, { identifier: ADA });
  await setNewPassword(page, org);
});

test("the widget resets a forgotten password from the password's own page", async (t) => {
  const { page, org } = await visitWidget(t, { policies: { identifierFirst: true } });
  await fillIn(page, { identifier: ADA });
  await choose(page, 'Forgot password?');
  await setNewPassword(page, org);
});

for (const identifierFirst of [false, true]) {
  test(`the widget starts with the reset when its flow is resetPassword, ${identifierFirst ? 'identifier first' : 'or both in one form'}`, async (t) => {
    const { page, org } = await visitWidget(
      t,
      { policies: { identifierFirst } },
      { query: '?flow=resetPassword' },
    );
    await formSays(page, 'Reset your password');
    await fillIn(page, { identifier: ADA });
    await setNewPassword(page, org);
  });
}

const NOVA = {
  'userProfile.firstName': 'Nova',
  'userProfile.lastName': 'Newcomer',
  'userProfile.email': 'nova@example.com',
};

async function signUp(page: DrivenPage, org: LocalOrg): Promise<void> {
  await formSays(page, 'Sign up');
  await fillIn(page, { ...NOVA, 'userProfile.email': ADA });
  await formSays(page, 'A user with this Email already exists');
  await fillIn(page, NOVA);
  await formSays(page, 'Set up security methods', 'Email', 'Password');
  await pick(page, 'okta_email');
  await formSays(page, 'Verify with your email');
  await fillIn(page, { 'credentials.passcode': org.outbox.last('nova@example.com')?.code ?? '' });
  await pick(page, 'okta_password');
  await formSays(page, 'Set up password');
  await fillIn(page, NEW_PASSWORD);
  assert.match(await signedIn(page), /^00u\w{17} by pwd mfa otp email$/);
  assert.equal(org.users.list().filter(({ login }) => login === 'nova@example.com').length, 1);
}

test('the widget signs a new user up from the first screen', async (t) => {
  const { page, org } = await visitWidget(t, { policies: { signUp: true } });
  await formSays(page, 'Sign In');
  await choose(page, 'Sign up');
  await signUp(page, org);
});

test('the widget starts with the sign-up when its flow is signup', async (t) => {
  const { page, org } = await visitWidget(
    t,
    { policies: { signUp: true } },
    { query: '?flow=signup' },
  );
  await signUp(page, org);
});

for (const query of ['', '?flow=unlockAccount']) {
  test(`the widget unlocks an account ${query ? 'when its flow says so' : 'from the first screen'}`, async (t) => {
    const { page, org } = await visitWidget(t, { policies: { unlockAccount: true } }, { query });
    if (!query) {
      await formSays(page, 'Sign In');
      await choose(page, 'Unlock account?');
    }
    await formSays(page, 'Select from the following options');
    await page.type('#okta-sign-in input[name="identifier"]', 'locked@example.com');
    await pick(page, 'okta_email');
    await formSays(page, 'Verify with your email');
    await fillIn(page, {
      'credentials.passcode': org.outbox.last('locked@example.com')?.code ?? '',
    });
    await formSays(
      page,
      'Account successfully unlocked!',
      'You can log in using your existing username and password.',
    );
    assert.equal(
      org.users.list().find(({ login }) => login === 'locked@example.com')?.locked,
      false,
    );
  });
}

test('the widget sets a new password by the token of a mail', async (t) => {
  const { page, org, origin } = await visitWidget(t, {}, { open: false });
  const token = org.linkToken(ADA, 'recovery');
  await page.goto(`${origin}/?recoveryToken=${token}`);
  await formSays(page, 'Reset your password', 'At least 8 characters');
  await fillIn(page, NEW_PASSWORD);
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});
