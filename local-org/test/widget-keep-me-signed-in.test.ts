// The unmodified widget asks, after the factors, whether the user wants to stay signed in.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { choose, fillIn, formSays } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const KATHERINE = 'katherine@example.com';
const PASSWORD = { 'identifier': KATHERINE, 'credentials.passcode': DEMO_PASSWORD };
const asks = { policies: { keepMeSignedIn: true } };

test('the widget asks whether to stay signed in, and the browser is remembered', async (t) => {
  const { page, org, origin } = await visitWidget(t, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Verify with Google Authenticator');
  await fillIn(page, { 'credentials.passcode': org.totp(KATHERINE) });
  await formSays(page, 'Keep me signed in', "Don't stay signed in");
  await choose(page, 'Stay signed in');
  assert.equal(await signedIn(page), '00ulocalkatherine by pwd mfa otp');
  await page.goto(`${origin}/?flow=login`);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  assert.equal(await signedIn(page), '00ulocalkatherine by pwd');
});

test('the widget takes a no for an answer', async (t) => {
  const { page } = await visitWidget(t, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, { 'identifier': 'ada@example.com', 'credentials.passcode': DEMO_PASSWORD });
  await choose(page, "Don't stay signed in");
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});
