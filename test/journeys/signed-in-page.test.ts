// What the browser fetches for a user who is signed in already.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { startJourney } from '../support/journey.js';
import { enterPassword, greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';

forEachEngine((browser) => {
  it('greets the user before it fetches anything but itself, and never the widget', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, ADA, 'Passw0rd!');
    await greeted(page, ADA);
    await page.goto(home);
    await greeted(page, ADA);
    // It comes when the page is idle.
    await page.waitFor(() =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => name.includes('/chunks/session-work')),
    );
    const { before, after } = await page.evaluate(() => {
      const [entry] = performance.getEntriesByName('okta-sign-in:signed-in');
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'));
      const names = (isBefore: boolean) =>
        scripts
          .filter(({ startTime }) => startTime < (entry?.startTime ?? 0) === isBefore)
          .map(({ name }) => name.replace(/^.*\//, ''));
      return { before: names(true), after: names(false) };
    });
    assert.deepEqual(before, ['okta-sign-in.js']);
    assert.equal(
      after.some((name) => name.includes('widget')),
      false,
    );
  });
});
