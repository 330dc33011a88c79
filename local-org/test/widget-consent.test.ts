// The unmodified widget asks for consent.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { choose, fillIn, formSays, giveConsent } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const PASSWORD = { 'identifier': 'ada@example.com', 'credentials.passcode': DEMO_PASSWORD };
const asks = { client: { requireConsent: true } };

test('the widget lists what the app asks for, and goes on when it is allowed', async (t) => {
  const { page } = await visitWidget(t, {}, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Local app', 'would like to:', 'View your email address.');
  await giveConsent(page, 'Allow Access');
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});

test('the widget says that it is over when the user does not allow it', async (t) => {
  const { page } = await visitWidget(t, {}, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await giveConsent(page, "Don't Allow");
  await formSays(page, 'You do not have permission to perform the requested action');
  await choose(page, 'Back to sign in');
  await formSays(page, 'Sign In');
});
