// What a page shows that the browser kept whole, as it was left: with the form, or with a user, of then.
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenBrowser } from '../support/driven-browser.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, startJourney, waitForStatus } from '../support/journey.js';
import { enterPassword, formSays, greeted, leaveForFacebook } from '../support/widget-journey.js';

const ADA = 'ada@example.com';

/** Browsers keep no page that must not be stored. */
const start = (t: TestContext, browser: DrivenBrowser) =>
  startJourney(t, browser, {
    headers: () => ({ 'Cache-Control': 'no-cache' }),
    markup:
      "<script>addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted })</script>",
  });

/** Said and not demanded: a browser that is driven keeps pages or does not. */
async function sayWhetherKept(t: TestContext, page: DrivenPage): Promise<void> {
  const wasKept = await page.evaluate(() => (globalThis as { wasKept?: boolean }).wasKept);
  t.diagnostic(wasKept ? 'the page came from the back/forward cache' : 'the page was loaded anew');
}

/** The page itself is asked where it is: of a page out of the cache Firefox tells its driver nothing. */
async function goBack(page: DrivenPage, to: string): Promise<void> {
  await page.back();
  await page.waitFor((url) => location.href === url, to);
}

forEachEngine((browser) => {
  it('shows no user as signed in, on the way Back, who signed out on the next page', async (t) => {
    const { page, home, servePage } = await start(t, browser);
    const next = servePage('/next.html', '');
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.evaluate((url) => location.assign(url), next);
    await page.waitForUrl(next);
    await greeted(page, ADA);
    await page.evaluate(() =>
      document
        .querySelector<HTMLElement & { signOut(options: object): Promise<void> }>('okta-sign-in')!
        .signOut({ scope: 'local' }),
    );
    await waitForStatus(page, 'signed-out');
    await goBack(page, home);
    await formSays(page, 'Sign In');
    assert.equal(
      await page.evaluate(() => document.querySelector('[data-claim]')?.textContent),
      '',
    );
    assert.deepEqual(await errorsIn(page), []);
    await sayWhetherKept(t, page);
  });

  it('shows a form that works on the way Back from a provider', async (t) => {
    const { page, home } = await start(t, browser);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.waitFor(() => document.querySelector('#known-user') !== null);
    await goBack(page, home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    assert.deepEqual(await errorsIn(page), []);
    await sayWhetherKept(t, page);
  });
});
