// A static site with htmx: boosted links swap the page's body, and a button brings the form as a fragment.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  containers,
  headerSays,
  heard,
  isStyled,
  listenAtSession,
  shows,
  startSwappedSite,
  visit,
} from '../support/swapped-site.js';
import { choose, enterPassword, formSays } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const versions = [
  ['htmx 4', 'htmx.org', 'hx-boost:inherited="true"'],
  ['htmx 2', 'htmx-2', 'hx-boost="true"'],
] as const;

forEachEngine((browser) => {
  for (const [name, folder, body] of versions) {
    const site = {
      head: `<script src="/node_modules/${folder}/dist/htmx.min.js"></script>`,
      body,
      form: 'hx-boost="false"',
    };

    it(`signs in on a page that ${name} swapped in, greets on each, and signs out`, async (t) => {
      const { page, home } = await startSwappedSite(t, browser, site);
      await page.goto(home);
      await headerSays(page, 'You are not signed in');
      await listenAtSession(page);
      const born = await page.evaluate(() => performance.timeOrigin);
      await visit(page, 'login');
      await formSays(page, 'Sign In');
      await isStyled(page);
      await enterPassword(page, ADA, DEMO_PASSWORD);
      await headerSays(page, `Hello ${ADA}`);
      await visit(page, 'account');
      await headerSays(page, `Hello ${ADA}`);
      await page.back();
      await shows(page, 'Login');
      await headerSays(page, `Hello ${ADA}`);
      assert.deepEqual(await containers(page), [0, 0]);
      const events = await heard(page);
      assert.deepEqual(
        events.filter((one) => /widget|error|signed-out/.test(one)),
        ['signed-in at the session: widget', 'signed-in at okta-sign-in 1: widget'],
      );
      assert.deepEqual(events, [...new Set(events)]);
      assert.equal(await page.evaluate(() => performance.timeOrigin), born);
      await page.click('#out');
      await page.waitForUrl(home);
      await headerSays(page, 'You are not signed in');
      assert.deepEqual(page.consoleErrors, []);
    });

    it(`shows one styled form again after Back with ${name}, and leads from screen to screen in it`, async (t) => {
      const { page, home, login } = await startSwappedSite(t, browser, site);
      await page.goto(home);
      await visit(page, 'login');
      await formSays(page, 'Sign In');
      await visit(page, 'account');
      await page.back();
      await shows(page, 'Login');
      await formSays(page, 'Sign In');
      await isStyled(page);
      assert.deepEqual(await containers(page), [1, 1]);
      await choose(page, 'Forgot password?');
      await formSays(page, 'Reset your password');
      await choose(page, 'Back to sign in');
      await enterPassword(page, ADA, DEMO_PASSWORD);
      await headerSays(page, `Hello ${ADA}`);
      assert.equal(await page.url(), login);
      assert.deepEqual(page.consoleErrors, []);
    });

    it(`has its form in a fragment that ${name} brings, and ends with it`, async (t) => {
      const { page, home, serveForm } = await startSwappedSite(t, browser, {
        ...site,
        more: '<button id="bring" hx-get="/form.html" hx-target="#there">Sign in</button><div id="there"></div>',
      });
      await page.goto(home);
      serveForm('/form.html');
      await page.click('#bring');
      await formSays(page, 'Sign In');
      await page.evaluate(() =>
        document.querySelector('#there okta-sign-in')!.classList.add('old'),
      );
      await page.click('#bring');
      await page.waitFor(
        () =>
          document.querySelector('#there okta-sign-in:only-child:not(.old) #okta-sign-in') !== null,
      );
      await formSays(page, 'Sign In');
      await isStyled(page);
      assert.deepEqual(await containers(page), [1, 1]);
      await enterPassword(page, ADA, DEMO_PASSWORD);
      await headerSays(page, `Hello ${ADA}`);
      assert.equal((await heard(page)).filter((one) => one.endsWith('widget')).length, 1);
      assert.equal(await page.url(), home);
      assert.deepEqual(page.consoleErrors, []);
    });
  }
});
