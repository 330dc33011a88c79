// A framework's demo in its own development server, which tells more than a build: React's, Vue's and Svelte's hydration above all.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { start } from '../../../scripts/demo/framework.mjs';
import { forEachEngine } from '../../support/for-each-engine.js';
import { enterPassword, formSays } from '../../support/widget-journey.js';
import { entry, greetedByApi, click, signOut } from './demo-page.js';
import { assertStyled } from './styled.js';

export function testDevServer(name: string): void {
  describe(`the development server of the demo of ${name}`, () => {
    let demo: Awaited<ReturnType<typeof start>>;
    before(async () => {
      demo = await start(name);
      // Some servers compile a page when it is first asked for, which takes longer than a test waits for what it shows.
      for (const path of ['/login', '/profile', '/messages']) await fetch(demo.url + path);
    });
    after(() => demo.close());

    forEachEngine((browser) => {
      it('signs in on a guarded page, calls the API, knows the user after a reload, and signs out, with no error in the console and no failed request to Okta', async (t) => {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(`${demo.url}/profile`);
        await formSays(page, 'Sign In');
        await assertStyled(page);
        await enterPassword(page, 'ada@example.com', 'Passw0rd!');
        assert.equal(await entry(page, 'email'), 'ada@example.com');
        await click(page, 'Messages');
        await greetedByApi(page);
        await page.reload();
        await greetedByApi(page);
        await signOut(page, `${demo.url}/`);
        assert.deepEqual(page.consoleErrors, []);
        // A server’s own requests are cut off by each reload.
        assert.deepEqual(
          page.failedRequests.filter((request) => request.includes(demo.org.url)),
          [],
        );
      });
    });
  });
}
