// A static site: `<okta-session>` in the header of every page, the form on a page of its own.
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenBrowser } from '../support/driven-browser.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { clientId, startJourney } from '../support/journey.js';
import { enterPassword } from '../support/widget-journey.js';

const ADA = 'ada@example.com';

forEachEngine((browser) => {
  it('leads from the header to the form, greets on every page, and signs out from there', async (t) => {
    const { page, home, shop } = await startSite(t, browser, `sign-in-url="/"`);
    await page.goto(shop);
    await pageSays(page, 'You are not signed in');
    await page.click('#in');
    await page.waitForUrl(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await pageSays(page, `Hello ${ADA}`);
    await page.goto(shop);
    await pageSays(page, `Hello ${ADA}`);
    await page.click('#out');
    await pageSays(page, 'See you');
    await page.goto(shop);
    await pageSays(page, 'You are not signed in');
  });

  it('greets by the storage alone: no SDK and no form is fetched', async (t) => {
    const { page, home, shop, org } = await startSite(t, browser, `sign-in-url="/"`);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await pageSays(page, `Hello ${ADA}`);
    const asked = org.requests.length;
    await page.goto(shop);
    await pageSays(page, `Hello ${ADA}`);
    // It comes when the page is idle, and is the last.
    await page.waitFor(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('session-work')),
    );
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(/^.*\//, ''))
        .filter((name) => name.endsWith('.js')),
    );
    assert.deepEqual(
      scripts.filter((name) => /client|widget|form/.test(name)),
      [],
    );
    assert.equal(org.requests.length, asked);
  });

  it('signs in on Okta’s page from the header of a page without a form, and comes back to it', async (t) => {
    const { page, shop } = await startSite(t, browser, `mode="redirect" redirect-uri="/shop.html"`);
    await page.goto(shop);
    await pageSays(page, 'You are not signed in');
    await page.click('#in');
    await page.type('#username', ADA);
    await page.type('#password', DEMO_PASSWORD);
    await page.click('#submit');
    await pageSays(page, `Hello ${ADA}`);
    assert.equal(await page.url(), shop);
  });
});

/** What is to be seen on the page, slots that are not shown left out. */
const pageSays = (page: DrivenPage, text: string) =>
  page.waitFor(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('body, [slot]')].some(
        (node) => node.checkVisibility() && node.innerText.includes(wanted),
      ),
    text,
  );

async function startSite(t: TestContext, browser: DrivenBrowser, attributes: string) {
  const journey = await startJourney(t, browser, {
    client: (home) => ({
      redirectUris: [home, `${home}shop.html`],
      grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
    }),
  });
  const { site, org, home } = journey;
  site.serve(
    '/shop.html',
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Shop</title>
  <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
  <header>
    <okta-session issuer="${org.issuer}" client-id="${clientId}" post-logout-redirect-uri="/bye.html" ${attributes}>
      <span slot="signed-in">Hello <b data-claim="email"></b> <button id="out" command="--sign-out">Sign out</button></span>
      <span slot="signed-out">You are not signed in <button id="in" command="--sign-in">Sign in</button></span>
    </okta-session>
  </header>
  <main>Shoes</main>
</html>`,
  );
  return { ...journey, shop: `${home}shop.html` };
}
