// A framework's demo in a real browser: what its own tools built, from the packed package.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { frameworkDemo } from '../../../scripts/demo/framework-demos.mjs';
import { forEachEngine } from '../../support/for-each-engine.js';
import { enterPassword, formSays } from '../../support/widget-journey.js';
import { type BuiltDemo, buildDemo } from './built-demo.js';
import { click, entry, greetedByApi, header, signOut } from './demo-page.js';
import { assertStyled } from './styled.js';

export function testBuiltDemo(name: string): void {
  describe(`the demo of ${name}`, () => {
    let demo: BuiltDemo;
    before(async () => {
      demo = await buildDemo(name);
    });
    after(() => demo.close());

    if (frameworkDemo(name).isRenderedOnServer)
      it('has its first page rendered on the server', async () => {
        const answer = await fetch(`${demo.url}/`);
        assert.match(await answer.text(), /<h1[^>]*>Okta sign-in with /);
      });

    forEachEngine((browser) => {
      it('signs in on a guarded page, shows the profile, calls the API, knows the user after a reload, and signs out', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/`);
        await click(page, 'Profile');
        await formSays(page, 'Sign In');
        await assertStyled(page);
        assert.equal(await page.evaluate(() => document.querySelector('table')), null);

        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        assert.equal(await entry(page, 'email'), 'ada@example.com');
        assert.equal(await page.url(), `${demo.url}/profile`);
        const { claims, shown } = await page.evaluate(async () => {
          const { accessToken: token } = JSON.parse(
            localStorage.getItem('okta-token-storage') ?? '',
          ) as { accessToken: { accessToken: string; userinfoUrl: string } };
          const answer = await fetch(token.userinfoUrl, {
            headers: { authorization: `Bearer ${token.accessToken}` },
          });
          return {
            claims: Object.keys((await answer.json()) as object),
            shown: [...document.querySelectorAll('th')].map(({ textContent }) => textContent),
          };
        });
        assert.deepEqual([...shown].sort(), [...claims].sort());

        await click(page, 'Messages');
        await greetedByApi(page);
        await page.reload();
        await greetedByApi(page);
        assert.equal(await page.evaluate(() => document.querySelector('#okta-sign-in')), null);

        await signOut(page, `${demo.url}/`);
        await click(page, 'Profile');
        await formSays(page, 'Sign In');
        assert.deepEqual(page.consoleErrors, []);
      });

      it('has the user in the header of every page, with or without a tag, after a reload too, until the user signs out', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/profile`);
        await formSays(page, 'Sign In');
        assert.doesNotMatch(await header(page), /Ada Lovelace/);
        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        await entry(page, 'email');
        assert.match(await header(page), /Ada Lovelace/);

        await click(page, 'Home');
        await page.waitFor(() =>
          document.querySelector('h1')?.textContent.startsWith('Okta sign-in'),
        );
        assert.match(await header(page), /Ada Lovelace/);
        await page.reload();
        await page.waitFor(() =>
          document.querySelector('header')?.textContent.includes('Ada Lovelace'),
        );
        assert.equal(await page.evaluate(() => document.querySelector('okta-sign-in')), null);

        await signOut(page, `${demo.url}/`);
        assert.doesNotMatch(await header(page), /Ada Lovelace/);
        await page.reload();
        await page.waitFor(() =>
          document.querySelector('h1')?.textContent.startsWith('Okta sign-in'),
        );
        assert.doesNotMatch(await header(page), /Ada Lovelace/);
        assert.deepEqual(page.consoleErrors, []);
      });

      it('shows the form styled again after the user was on another page', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/profile`);
        await formSays(page, 'Sign In');
        await assertStyled(page);
        await click(page, 'Home');
        await page.waitFor(() => !document.querySelector('#okta-sign-in'));
        await click(page, 'Messages');
        await formSays(page, 'Sign In');
        await assertStyled(page);
        assert.deepEqual(page.consoleErrors, []);
      });

      it('guards an address that is opened by itself, and calls the API there, on a page that has no tag', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/messages?page=2`);
        await formSays(page, 'Sign In');
        assert.equal(new URL(await page.url()).pathname, '/login');
        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        await page.waitForUrl(`${demo.url}/messages?page=2`);
        await greetedByApi(page);

        await page.goto(`${demo.url}/messages`);
        await greetedByApi(page);
        assert.equal(await page.url(), `${demo.url}/messages`);
        assert.equal(await page.evaluate(() => document.querySelector('okta-sign-in')), null);
        assert.deepEqual(page.consoleErrors, []);
      });

      it('leads to no other site after a sign-in, whatever the address says', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/login?from=//127.0.0.1:1/elsewhere`);
        await formSays(page, 'Sign In');
        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        await page.waitFor(() =>
          document.querySelector('header')?.textContent.includes('Ada Lovelace'),
        );
        await page.goto(`${demo.url}/login?from=http://127.0.0.1:1/elsewhere`);
        await page.waitFor(() =>
          document.querySelector('header')?.textContent.includes('Ada Lovelace'),
        );
        await click(page, 'Home');
        await page.waitForUrl(`${demo.url}/`);
      });

      it('leaves a guarded page when another tab signs out', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/profile`);
        await formSays(page, 'Sign In');
        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        await entry(page, 'email');
        const other = await page.newTab();
        await other.goto(`${demo.url}/profile`);
        await entry(other, 'email');
        await signOut(other, `${demo.url}/`);
        await page.waitForUrl(`${demo.url}/`);
        await page.waitFor(
          () =>
            !document.querySelector('table') &&
            !document.querySelector('header')?.textContent.includes('Ada Lovelace'),
        );
      });

      it('brings the user back to the guarded page from a provider, over the callback’s route, without a new page', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/profile`);
        await page.click('#okta-sign-in .social-auth-facebook-button');
        await page.waitForUrl(({ pathname }) => pathname.startsWith('/idp-double/'));
        await page.click('#new-user');
        await page.waitForUrl(`${demo.url}/profile`);
        assert.ok(await entry(page, 'email'));
        const entered = await page.evaluate(() =>
          performance
            .getEntriesByType('navigation')
            .map((navigation) => new URL(navigation.name).pathname),
        );
        assert.deepEqual(entered, ['/callback']);
        assert.deepEqual(page.consoleErrors, []);
      });
    });
  });
}
