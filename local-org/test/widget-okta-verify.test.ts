// The unmodified widget waits for a push notification, with and without a number.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { fillIn, formSays } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const RADIA = 'radia@example.com';
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
