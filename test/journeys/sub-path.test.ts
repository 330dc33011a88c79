// A site below a path of its origin, and one whose pages have a `<base href>`: every address is relative.
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { root } from '../../scripts/root.mjs';
import type { DrivenBrowser } from '../support/driven-browser.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { clientId, startJourney } from '../support/journey.js';
import { headerSays, isStyled } from '../support/swapped-site.js';
import { choose, enterPassword, formSays, leaveForFacebook } from '../support/widget-journey.js';

const ADA = 'ada@example.com';

/** How the pages of the folder `/shop/account/` name the site's other files. */
const sites = [
  ['below a path of its origin', '', '../'],
  ['with a `<base href>`', '<base href="/shop/">', ''],
] as const;

forEachEngine((browser) => {
  for (const [name, base, up] of sites) {
    it(`signs in and out on a site ${name}, with every address relative`, async (t) => {
      const { page, shop, origin } = await startShop(t, browser, base, up);
      await page.goto(`${shop}account/orders.html`);
      await headerSays(page, 'You are not signed in');
      await page.click('#in');
      await page.waitForUrl(`${shop}account/login.html`);
      await formSays(page, 'Sign In');
      await isStyled(page);
      await choose(page, 'Forgot password?');
      await formSays(page, 'Reset your password');
      await choose(page, 'Back to sign in');
      await enterPassword(page, ADA, DEMO_PASSWORD);
      await page.waitForUrl(`${shop}account/orders.html`);
      await headerSays(page, `Hello ${ADA}`);
      await page.click('#out');
      await page.waitForUrl(`${shop}bye.html`);

      // Nothing was asked for outside of the folder.
      assert.deepEqual(
        origin.requests.filter((path) => !path.startsWith('/shop/')),
        [],
      );
      assert.deepEqual(page.consoleErrors, []);
    });

    it(`comes back from a provider over the callback of a site ${name}`, async (t) => {
      const { page, shop } = await startShop(t, browser, base, up);
      await page.goto(`${shop}account/login.html`);
      await formSays(page, 'Sign In');
      await leaveForFacebook(page);
      await page.click('#new-user');
      await page.waitForUrl(`${shop}account/orders.html`);
      await headerSays(page, 'Hello');
      assert.deepEqual(page.consoleErrors, []);
    });
  }
});

/** Its files lie under `/shop/`, the build too. Only `/shop/callback.html` and `/shop/bye.html` are registered. */
async function startShop(t: TestContext, browser: DrivenBrowser, base: string, up: string) {
  const journey = await startJourney(t, browser, {
    client: (home) => ({
      redirectUris: [`${home}shop/callback.html`],
      postLogoutRedirectUris: [`${home}shop/bye.html`],
      grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
    }),
    folders: { '/shop/okta-sign-in/': `${root}dist/cdn/` },
  });
  const { site, org, home } = journey;
  const serve = (path: string, to: string, main: string) =>
    site.serve(
      path,
      `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Shop</title>
  ${base}
  <link rel="icon" href="data:,">
  <script type="module" src="${to}okta-sign-in/okta-sign-in.js"></script>
  <header>
    <okta-session ${tag(to)} sign-in-url="${to}account/login.html">
      <span slot="signed-in">Hello <b data-claim="email"></b> <button id="out" command="--sign-out">Sign out</button></span>
      <span slot="signed-out">You are not signed in <button id="in" command="--sign-in">Sign in</button></span>
    </okta-session>
  </header>
  <main>${main}</main>
</html>`,
    );
  const tag = (to: string) =>
    `issuer="${org.issuer}" client-id="${clientId}" redirect-uri="${to}callback.html" post-logout-redirect-uri="${to}bye.html"`;
  const form = (to: string) =>
    `<okta-sign-in ${tag(to)} return-to="${to}account/orders.html" assets-base-url="${to}okta-sign-in/assets"></okta-sign-in>`;
  serve('/shop/account/orders.html', up, 'Orders');
  serve('/shop/account/login.html', up, form(up));
  const here = base === '' ? './' : '';
  serve('/shop/callback.html', here, form(here));
  serve('/shop/bye.html', here, 'See you');
  return { ...journey, origin: site, shop: `${home}shop/` };
}
