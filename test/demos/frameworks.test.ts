// Each framework's demo in a real browser: what its own tools built, from the packed package.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { frameworkDemos } from '../../scripts/demo/framework-demos.mjs';
import { packPackage } from '../../scripts/demo/pack.mjs';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { enterPassword, formSays } from '../support/widget-journey.js';
import { type BuiltDemo, buildDemo } from './support/built-demo.js';
import { assertStyled } from './support/styled.js';

const chosen = process.env['DEMOS']?.split(',') ?? Object.keys(frameworkDemos);

before(() => packPackage());

for (const name of chosen) {
  describe(`the demo of ${name}`, () => {
    let demo: BuiltDemo;
    before(async () => {
      demo = await buildDemo(name);
    });
    after(() => demo.close());

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
          const profile = await document.querySelector('okta-sign-in')!.getUser();
          return { claims: Object.keys(profile), shown: [...document.querySelectorAll('th')].map(({ textContent }) => textContent) };
        });
        assert.deepEqual([...shown].sort(), [...claims].sort());

        await click(page, 'Messages');
        await page.waitFor(() => document.querySelector('li')?.textContent.includes('Hello, ada@example.com.'));
        await page.reload();
        await page.waitFor(() => document.querySelector('li')?.textContent.includes('Hello, ada@example.com.'));
        assert.equal(await page.evaluate(() => document.querySelector('#okta-sign-in')), null);

        await page.click('okta-sign-in [slot="signed-in"] button');
        await page.waitForUrl(`${demo.url}/`);
        await click(page, 'Profile');
        await formSays(page, 'Sign In');
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
        const entered = await page.evaluate(() => performance.getEntriesByType('navigation').map((navigation) => new URL(navigation.name).pathname));
        assert.deepEqual(entered, ['/callback']);
      });
    });
  });
}

/** A link of the page’s own, by its words. */
async function click(page: DrivenPage, words: string): Promise<void> {
  await page.waitFor((text) => {
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent.trim() === text);
    link?.click();
    return link !== undefined;
  }, words);
}

/** An entry of the profile, once it is shown. */
function entry(page: DrivenPage, name: string): Promise<string> {
  return page.waitFor((wanted) => [...document.querySelectorAll('tr')].find((row) => row.querySelector('th')?.textContent === wanted)?.querySelector('td')?.textContent, name);
}
