// The unmodified widget sets passkeys up and signs in with them. Chromium alone has an authenticator that a test can drive.
import assert from 'node:assert/strict';
import test from 'node:test';
import { chosenEngines } from '../../scripts/browsers.mjs';
import { DEMO_PASSWORD } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import { choose, fillIn, formSays, pick } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const skip = chosenEngines().includes('chromium') ? false : 'needs Chromium';
const chromium = { engine: 'chromium' } as const;
const HEDY = 'hedy@example.com';

async function password(page: DrivenPage): Promise<void> {
  await formSays(page, 'Sign In');
  await fillIn(page, { 'identifier': HEDY, 'credentials.passcode': DEMO_PASSWORD });
}

/** From the list to the end. */
async function setUpPasskey(page: DrivenPage): Promise<void> {
  await formSays(page, 'Set up security methods', 'Security Key or Biometric');
  await pick(page, 'webauthn');
  await formSays(page, 'Set up security key or biometric authenticator');
  await choose(page, 'Set up');
  assert.equal(await signedIn(page), '00ulocalhedy by pwd mfa pop user');
}

test('the widget sets a passkey up, and signs in with it', { skip }, async (t) => {
  const { page, origin } = await visitWidget(t, {}, chromium);
  const authenticator = await page.addVirtualAuthenticator();
  await password(page);
  await setUpPasskey(page);
  assert.equal(await authenticator.count(), 1);
  await page.goto(`${origin}/`);
  await password(page);
  assert.equal(await signedIn(page), '00ulocalhedy by pwd mfa pop user');
});

test('the widget says that a passkey was refused, and tries again', { skip }, async (t) => {
  const { page, origin } = await visitWidget(t, {}, chromium);
  const authenticator = await page.addVirtualAuthenticator();
  await password(page);
  await setUpPasskey(page);
  await page.goto(`${origin}/`);
  await authenticator.rewind();
  await password(page);
  await formSays(page, 'You are currently unable to use a Security key or biometric authenticator');
  await choose(page, 'Retry');
  assert.equal(await signedIn(page), '00ulocalhedy by pwd mfa pop user');
});

test('the widget signs in by a passkey on its first screen', { skip }, async (t) => {
  const policies = { passkeys: { autofill: true }, identifierFirst: true };
  const { page, origin } = await visitWidget(t, { policies }, chromium);
  const authenticator = await page.addVirtualAuthenticator();
  await authenticator.answer(false);
  await fillIn(page, { identifier: HEDY });
  await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
  await authenticator.answer(true);
  await setUpPasskey(page);
  await authenticator.answer(false);
  await page.goto(`${origin}/`);
  await formSays(page, 'Sign in with a passkey');
  await authenticator.answer(true);
  await choose(page, 'Sign in with a passkey');
  assert.equal(await signedIn(page), '00ulocalhedy by pop user');
});
