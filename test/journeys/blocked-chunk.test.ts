import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, startJourney, waitForStatus } from '../support/journey.js';
import { enterPassword, greeted } from '../support/widget-journey.js';

const grants = { client: () => ({ grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'] as const }) };

forEachEngine((browser, engine) => {
  it('leads on to Okta’s own page where the widget’s file is blocked, and signs in by that', async (t) => {
    const { page, home, site } = await startJourney(t, browser, grants);
    site.block('/oie-widget');
    await page.goto(home);
    await waitForStatus(page, 'failed');
    assert.deepEqual(await errorsIn(page), ['widget-load-failed']);
    await page.click('okta-sign-in >>> [part="hosted-page"]');
    await page.type('#username', 'ada@example.com');
    await page.type('#password', 'Passw0rd!');
    await page.press('Enter');
    await greeted(page, 'ada@example.com');
  });

  it('fetches the widget’s file once', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    assert.equal(site.requests.filter((target) => target.includes('/oie-widget')).length, 1);
  });

  // Firefox remembers until the page is reloaded that a module failed, and WebKit that its preload did: there the other button is the way on.
  if (engine !== 'chromium') return;
  it('tries again with the widget’s file when the user does', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    site.block('/oie-widget');
    await page.goto(home);
    await waitForStatus(page, 'failed');
    site.block(null);
    await page.click('okta-sign-in >>> [part="retry"]');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
  });
});
