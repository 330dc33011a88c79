// The unmodified widget asks how a code is to come to the phone, takes it, and sets a phone up.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import {
  choose,
  enterPhoneNumber,
  fillIn,
  formSays,
  pick,
  sendAgain,
} from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const NUMBER = '+14155550132';

async function password(page: DrivenPage, login: string): Promise<void> {
  await formSays(page, 'Sign In');
  await fillIn(page, { 'identifier': login, 'credentials.passcode': DEMO_PASSWORD });
}

test('the widget sends a text message, says that a code was wrong, and sends another', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'dorothy@example.com');
  await formSays(page, 'Verify with your phone', 'Send a code via SMS to +1 XXX-XXX-0132');
  await fillIn(page, {}); // The button that sends it.
  await formSays(page, 'A code was sent to +1 XXX-XXX-0132');
  await sendAgain(page);
  await formSays(page, 'An SMS message was recently sent. Please wait 30 seconds');
  await fillIn(page, { 'credentials.passcode': 'nope' });
  await formSays(page, 'Invalid code. Try again.');
  org.clock.advance(30);
  await sendAgain(page);
  await fillIn(page, { 'credentials.passcode': org.outbox.last(NUMBER)?.code ?? '' });
  assert.equal(await signedIn(page), '00ulocaldorothy by pwd mfa sms');
});

test('the widget lets the user be called instead', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'dorothy@example.com');
  await formSays(page, 'Verify with your phone');
  await choose(page, 'Receive a voice call instead');
  await formSays(page, 'Calling +1 XXX-XXX-0132');
  await fillIn(page, { 'credentials.passcode': org.outbox.last(NUMBER)?.code ?? '' });
  assert.equal(await signedIn(page), '00ulocaldorothy by pwd mfa tel');
});

test('the widget sets a phone up, after a number that is none', async (t) => {
  const { page, org } = await visitWidget(t);
  await password(page, 'annie@example.com');
  await formSays(page, 'Set up security methods');
  await pick(page, 'phone_number');
  await formSays(page, 'Set up phone authentication');
  await enterPhoneNumber(page, '1');
  await formSays(page, 'Invalid Phone Number.');
  await enterPhoneNumber(page, '(415) 555-0199');
  await formSays(page, 'A code was sent to your phone');
  await fillIn(page, { 'credentials.passcode': org.outbox.last('+14155550199')?.code ?? '' });
  assert.equal(await signedIn(page), '00ulocalannie by pwd mfa sms');
});
