// The element from a server of another origin, as from a public CDN, by the lines that the build writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { root } from '../../scripts/root.mjs';
import { DEMO_ANSWER, DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenBrowser } from '../support/driven-browser.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { clientId, startJourney } from '../support/journey.js';
import { servePages } from '../support/serve-pages.js';
import { enterPassword, fillIn, formSays } from '../support/widget-journey.js';

const lines = readFileSync(`${root}dist/cdn/from-a-cdn.html`, 'utf8');
const published = /https:\/\/[\w.]+\/npm\/okta-sign-in-element@[\d.]+\/dist\/cdn\//g;

describe('the element from a CDN', () => {
  forEachEngine((browser) => {
    it('shows the form and the screens of later steps, and signs in', async (t) => {
      const { page, home } = await visitBy(t, browser, lines);
      await page.goto(home);
      await enterPassword(page, 'joan@example.com', DEMO_PASSWORD);
      await formSays(page, 'What did you crack?');
      await fillIn(page, { 'credentials.answer': DEMO_ANSWER });
      await page.waitFor(
        () => document.querySelector('[slot="signed-in"] b')?.textContent === 'joan@example.com',
      );
      assert.deepEqual(page.consoleErrors, []);
    });

    it('runs no part that has another hash than the page says', async (t) => {
      const other = lines.replace(
        /(?<part>chunks\/oie-widget-[\w-]+\.js":")sha384-[^"]+/,
        `$<part>sha384-${'A'.repeat(64)}`,
      );
      assert.notEqual(other, lines);
      const { page, home } = await visitBy(t, browser, other);
      await page.goto(home);
      await page.waitFor(
        () => document.querySelector('okta-sign-in')?.getAttribute('status') === 'failed',
      );
      assert.equal(
        await page.evaluate(() => (globalThis as { code?: string }).code),
        'widget-load-failed',
      );
    });
  });
});

async function visitBy(t: TestContext, browser: DrivenBrowser, head: string) {
  const cdn = await servePages({}, { asCdn: true });
  t.after(() => cdn.close());
  const journey = await startJourney(t, browser);
  const at = head.replaceAll(published, `${cdn.origin}/dist/cdn/`);
  assert.ok(at.includes(cdn.origin) && !at.includes('https:'));
  journey.site.serve(
    '/',
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>From a CDN</title>
  <link rel="icon" href="data:,">
  <script>addEventListener('error', ({ error }) => { window.code ??= error?.code; }, true);</script>
  ${at}
  <okta-sign-in issuer="${journey.org.issuer}" client-id="${clientId}"><p slot="signed-in">Hello <b data-claim="email"></b></p></okta-sign-in>
</html>`,
  );
  return journey;
}
