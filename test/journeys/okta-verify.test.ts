// A push notification of Okta Verify after the password.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney } from '../support/journey.js';
import { enterPassword, fillIn, formSays, greeted } from '../support/widget-journey.js';

const RADIA = 'radia@example.com';

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
});
