// Okta Verify after the password: a push notification, or the code that it shows.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney } from '../support/journey.js';
import {
  choose,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  pick,
} from '../support/widget-journey.js';

const RADIA = 'radia@example.com';
const BARBARA = 'barbara@example.com';

forEachEngine((browser) => {
  it('waits for the push, and sends another after one that was denied', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, RADIA, DEMO_PASSWORD);
    await formSays(page, 'Push notification sent');
    org.pushes.answer(RADIA, 'deny');
    await formSays(page, 'You have chosen to reject this login.');
    await fillIn(page, {}); // The button that sends another.
    await formSays(page, 'Push notification sent');
    org.pushes.answer(RADIA, 'approve');
    await greeted(page, RADIA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('shows the number that is to be pressed on the phone', async (t) => {
    const { page, home, org } = await startJourney(t, browser, {
      org: { policies: { numberChallenge: true } },
    });
    await page.goto(home);
    await enterPassword(page, RADIA, DEMO_PASSWORD);
    const shown = await page.waitFor(
      () => document.querySelector('[data-se="challenge-number"]')?.textContent,
    );
    org.pushes.answer(RADIA, 'approve', shown);
    await greeted(page, RADIA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('takes the code that Okta Verify shows, after a wrong one and a look at the push', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, BARBARA, DEMO_PASSWORD);
    await formSays(page, 'Enter a code', 'Get a push notification');
    await pick(page, 'okta_verify-push');
    await formSays(page, 'Push notification sent');
    await choose(page, 'Verify with something else');
    await pick(page, 'okta_verify-totp');
    await formSays(page, 'Enter code from Okta Verify app');
    await fillIn(page, { 'credentials.totp': '12345' });
    await formSays(page, 'Invalid code. Try again.');
    await fillIn(page, { 'credentials.totp': org.totp(BARBARA, 'oktaVerifyCode') });
    await greeted(page, BARBARA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });
});
