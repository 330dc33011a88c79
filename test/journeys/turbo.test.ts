// A static site with Turbo Drive: a click on a link swaps the page's body, and Back shows a copy of the page from before.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
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
const head =
  '<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>';

forEachEngine((browser) => {
  for (const [name, header, tags] of [
    ['a tag of its own in the header of each page', '', 5],
    ['one permanent tag in the header of all pages', 'data-turbo-permanent', 1],
  ] as const) {
    it(`signs in on a page that was swapped in, greets on each, and signs out, with ${name}`, async (t) => {
      const { page, home } = await startSwappedSite(t, browser, { head, header });
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
      await visit(page, 'home');
      await headerSays(page, `Hello ${ADA}`);
      await page.back();
      await shows(page, 'Account');
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
      // Each tag tells it once.
      assert.deepEqual(events, [...new Set(events)]);
      const greeted = events.filter((one) => one.includes('okta-session'));
      assert.ok(tags === 1 ? greeted.length === 1 : greeted.length >= tags, events.join(', '));
      assert.equal(await page.evaluate(() => performance.timeOrigin), born);

      await page.click('#out');
      await page.waitForUrl(home);
      await headerSays(page, 'You are not signed in');
      await visit(page, 'login');
      await formSays(page, 'Sign In');
      assert.deepEqual(page.consoleErrors, []);
    });
  }

  it('shows one styled form again on a page that comes back from the cache, and leads from screen to screen in it', async (t) => {
    const { page, login } = await startSwappedSite(t, browser, { head });
    await page.goto(login);
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

  it('drops the copy of a form that comes back from the cache when the user has signed in meanwhile', async (t) => {
    const { page, login } = await startSwappedSite(t, browser, { head });
    await page.goto(login);
    await formSays(page, 'Sign In');
    await visit(page, 'account');
    const other = await page.newTab();
    await other.goto(login);
    await enterPassword(other, ADA, DEMO_PASSWORD);
    await headerSays(page, `Hello ${ADA}`);
    await page.back();
    await shows(page, 'Login');
    await headerSays(page, `Hello ${ADA}`);
    assert.deepEqual(await containers(page), [0, 0]);
  });

  it('shows nothing of a user on a page that comes back from the cache after the sign-out', async (t) => {
    const { page, login } = await startSwappedSite(t, browser, { head });
    await page.goto(login);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await headerSays(page, `Hello ${ADA}`);
    await visit(page, 'account');
    await headerSays(page, `Hello ${ADA}`);
    await page.evaluate(() => document.querySelector('okta-session')!.signOut({ scope: 'local' }));
    await page.back();
    await shows(page, 'Login');
    await headerSays(page, 'You are not signed in');
    await formSays(page, 'Sign In');
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-claim]')].map(({ textContent }) => textContent),
      ),
      ['', ''],
    );
  });

  it('has its form and its greeting in a page that is shown from the cache until it has come, and then in that one', async (t) => {
    const { page, login } = await startSwappedSite(t, browser, {
      // A page that was fetched when the mouse came over its link is not waited for.
      head: `${head}<meta name="turbo-prefetch" content="false">`,
    });
    await page.goto(login);
    await formSays(page, 'Sign In');
    await listenAtSession(page);
    await visit(page, 'account');
    await holdVisits(page);
    await page.click('#login');
    await isPreview(page);
    await formSays(page, 'Sign In');
    await goOn(page);
    await formSays(page, 'Sign In');
    await isStyled(page);
    assert.deepEqual(await containers(page), [1, 1]);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await headerSays(page, `Hello ${ADA}`);
    await page.click('#account');
    await isPreview(page);
    await headerSays(page, `Hello ${ADA}`);
    await goOn(page);
    await headerSays(page, `Hello ${ADA}`);
    const events = await heard(page);
    assert.deepEqual(events, [...new Set(events)]);
    assert.deepEqual(
      events.filter((one) => one.includes('at the session')),
      ['signed-in at the session: widget'],
    );
    assert.deepEqual(page.consoleErrors, []);
  });
});

declare global {
  var goOn: (() => void) | undefined;
}

/** From now on Turbo waits before it fetches a page, and shows the copy from its cache meanwhile. */
const holdVisits = (page: DrivenPage) =>
  page.evaluate(() => {
    addEventListener('turbo:before-fetch-request', (event) => {
      event.preventDefault();
      globalThis.goOn = () => (event as CustomEvent<{ resume(): void }>).detail.resume();
    });
  });

const isPreview = (page: DrivenPage) =>
  page.waitFor(() => document.documentElement.hasAttribute('data-turbo-preview'));

/** Lets Turbo fetch the page, which takes the place of the copy. */
async function goOn(page: DrivenPage): Promise<void> {
  await page.waitFor(() => globalThis.goOn !== undefined);
  await page.evaluate(() => globalThis.goOn?.());
  await page.waitFor(() => !document.documentElement.hasAttribute('data-turbo-preview'));
}
