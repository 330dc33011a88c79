import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { eventsOn, startJourney, storedTokens, waitForStatus } from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

forEachEngine((browser) => {
  it('signs out at Okta too, ends at the page for that, and leaves no token behind', async (t) => {
    const { page, home, org, site } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    assert.deepEqual(await storedTokens(page), []);
    const failed = page.failedRequests.filter((request) => request.includes('/v1/revoke'));
    assert.deepEqual(failed, [], 'a revocation is read to its end before the page is left');
    const paths = org.requests.map(({ path }) => path);
    assert.ok(paths.some((path) => path.endsWith('/v1/revoke')));
    assert.ok(paths.some((path) => path.endsWith('/v1/logout')));
    await page.goto(home);
    await formSays(page, 'Sign In');
  });

  it('signs out in the other tabs of the browser, too', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    const other = await page.newTab();
    await other.goto(home);
    await greeted(other, 'ada@example.com');
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await waitForStatus(other, 'signed-out');
    const signedOut = (await eventsOn(other)).filter(({ type }) => type === 'signed-out');
    assert.deepEqual(
      signedOut.map(({ carries }) => carries),
      ['{"reason":"other-tab"}'],
    );
    await formSays(other, 'Sign In');
  });
});
