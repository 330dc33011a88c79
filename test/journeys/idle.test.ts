// A user who does nothing is signed out, in every tab: with real time, real keys and real tabs.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { eventsOn, startJourney, storedTokens, waitForStatus } from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

/** Six seconds; the page is told after three. */
const attributes = 'idle-timeout="0.1"';
const SIX_SECONDS = 6000;

const now = (page: DrivenPage): Promise<number> => page.evaluate(() => Date.now());

const reasons = async (page: DrivenPage): Promise<string[]> =>
  (await eventsOn(page)).filter(({ type }) => type === 'signed-out').map(({ carries }) => carries);

forEachEngine((browser) => {
  it('signs out in every tab once the user has done nothing in any of them, and what is stored is gone and revoked', async (t) => {
    const { page, home, org } = await startJourney(t, browser, { attributes });
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    const other = await page.newTab();
    await other.goto(home);
    await greeted(other, 'ada@example.com');

    const began = await now(other);
    while ((await now(other)) < began + SIX_SECONDS * 1.5) {
      await other.press('Escape');
      await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    }
    for (const tab of [page, other])
      assert.deepEqual(await reasons(tab), [], 'a key in one tab is a sign of the user for all');

    await Promise.all([page, other].map((tab) => waitForStatus(tab, 'signed-out')));
    for (const tab of [page, other]) assert.deepEqual(await reasons(tab), ['{"reason":"expired"}']);
    assert.deepEqual(await storedTokens(page), []);
    await formSays(other, 'Sign In');
    const paths = org.requests.map(({ path }) => path);
    assert.ok(paths.some((path) => path.endsWith('/v1/revoke')));
    assert.ok(!paths.some((path) => path.endsWith('/v1/logout')));
  });

  it('greets no user on a page that is opened after they were away for too long', async (t) => {
    const { page, home, site } = await startJourney(t, browser, { attributes });
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    await page.goto(`${site.origin}/bye.html`);
    const left = await now(page);
    assert.equal((await storedTokens(page)).length > 0, true);
    await page.waitFor((end) => Date.now() > end, left + SIX_SECONDS);
    await page.goto(home);
    await formSays(page, 'Sign In');
    assert.deepEqual(await storedTokens(page), []);
    const statuses = (await eventsOn(page))
      .filter(({ type }) => type === 'status-changed')
      .map(({ carries }) => carries);
    assert.doesNotMatch(statuses.slice(-1).join(''), /signed-in/);
  });
});
