// A code by text message or call after the password, and a phone that is set up.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney } from '../support/journey.js';
import {
  choose,
  enterPassword,
  enterPhoneNumber,
  fillIn,
  formSays,
  greeted,
  pick,
  sendAgain,
} from '../support/widget-journey.js';

const DOROTHY = 'dorothy@example.com';
const ANNIE = 'annie@example.com';
const NUMBER = '+14155550132';

forEachEngine((browser) => {
  it('sends a code in a text message, and another after a wrong one', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, DOROTHY, DEMO_PASSWORD);
    await formSays(page, 'Send a code via SMS to +1 XXX-XXX-0132');
    await fillIn(page, {}); // The button that sends it.
    await formSays(page, 'A code was sent to +1 XXX-XXX-0132');
    await fillIn(page, { 'credentials.passcode': 'nope' });
    await formSays(page, 'Invalid code. Try again.');
    org.clock.advance(30);
    await sendAgain(page);
    await fillIn(page, { 'credentials.passcode': org.outbox.last(NUMBER)?.code ?? '' });
    await greeted(page, DOROTHY);
    assert.equal(org.outbox.messages(NUMBER).length, 2);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('calls the user instead', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, DOROTHY, DEMO_PASSWORD);
    await formSays(page, 'Verify with your phone');
    await choose(page, 'Receive a voice call instead');
    await formSays(page, 'Calling +1 XXX-XXX-0132');
    assert.equal(org.outbox.last(NUMBER)?.channel, 'voice');
    await fillIn(page, { 'credentials.passcode': org.outbox.last(NUMBER)?.code ?? '' });
    await greeted(page, DOROTHY);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('sets a phone up, after a number that is none, and asks for it the next time', async (t) => {
    const { page, home, org, site } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, ANNIE, DEMO_PASSWORD);
    await pick(page, 'phone_number');
    await enterPhoneNumber(page, '1');
    await formSays(page, 'Invalid Phone Number.');
    await enterPhoneNumber(page, '(415) 555-0199');
    await formSays(page, 'A code was sent to your phone');
    await fillIn(page, { 'credentials.passcode': org.outbox.last('+14155550199')?.code ?? '' });
    await greeted(page, ANNIE);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await enterPassword(page, ANNIE, DEMO_PASSWORD);
    await formSays(page, 'Send a code via SMS to +1 XXX-XXX-0199');
  });
});
