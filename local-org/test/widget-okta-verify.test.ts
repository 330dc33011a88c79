// The unmodified widget waits for a push notification, with and without a number, or takes the code that Okta Verify shows.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { choose, fillIn, formSays, pick } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const RADIA = 'radia@example.com';
const BARBARA = 'barbara@example.com';
const PASSWORD = { 'identifier': RADIA, 'credentials.passcode': DEMO_PASSWORD };

test('the widget waits for the push, says that it was denied, and sends another', async (t) => {
  const { page, org } = await visitWidget(t);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Push notification sent');
  org.pushes.answer(RADIA, 'deny');
  await formSays(page, 'You have chosen to reject this login.');
  await fillIn(page, {}); // The button that sends another.
  await formSays(page, 'Push notification sent');
  org.pushes.answer(RADIA, 'approve');
  assert.equal(await signedIn(page), '00ulocalradia by pwd mfa swk');
});

test('the widget shows the number that is to be pressed', async (t) => {
  const { page, org } = await visitWidget(t, { policies: { numberChallenge: true } });
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Push notification sent');
  const shown = await page.waitFor(
    () => document.querySelector('[data-se="challenge-number"]')?.textContent,
  );
  org.pushes.answer(RADIA, 'approve', shown);
  assert.equal(await signedIn(page), '00ulocalradia by pwd mfa swk');
});

test('the widget says that the push has expired', async (t) => {
  const { page, org } = await visitWidget(t);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Push notification sent');
  org.clock.advance(300);
  await formSays(page, 'Your push notification has expired');
});

test('the widget takes the code that Okta Verify shows, after a wrong one and a look at the push', async (t) => {
  const { page, org } = await visitWidget(t);
  await formSays(page, 'Sign In');
  await fillIn(page, { ...PASSWORD, identifier: BARBARA });
  await formSays(page, 'Enter a code', 'Get a push notification');
  await pick(page, 'okta_verify-push');
  await formSays(page, 'Push notification sent');
  await choose(page, 'Verify with something else');
  await pick(page, 'okta_verify-totp');
  await formSays(page, 'Enter code from Okta Verify app');
  await fillIn(page, { 'credentials.totp': '12345' });
  await formSays(page, 'Invalid code. Try again.');
  await fillIn(page, { 'credentials.totp': org.totp(BARBARA, 'oktaVerifyCode') });
  assert.equal(await signedIn(page), '00ulocalbarbara by pwd mfa otp');
});
