// A page with the packed dist/cdn, signed in on, while everything that the browser asks for is written down.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { launch } from 'puppeteer-core';
import { chosenEngines, executableOf } from '../../scripts/browsers.mjs';
import { startLocalOrg } from '../../local-org/src/index.js';
import { chromiumFlags } from '../support/chromium-flags.js';
import { servePages } from '../support/serve-pages.js';
import { unpackPackage } from './support/unpacked-package.js';

// Chromium, or else Firefox; where there is only WebKitGTK, the journeys look at what the page itself knows of its requests.
const engine = chosenEngines().find((name) => name !== 'webkit');

if (engine) {
  it('asks the page’s own server and the org alone, in a language other than English too', async (t) => {
    const unpacked = unpackPackage();
    t.after(() => unpacked.remove());
    const site = await servePages({}, { dist: `${join(unpacked.folder, 'dist')}/` });
    t.after(() => site.close());
    const clientId = '0oapacked';
    const org = await startLocalOrg({
      port: 0,
      clients: [
        {
          clientId,
          redirectUris: [`${site.origin}/`],
          postLogoutRedirectUris: [`${site.origin}/`],
        },
      ],
    });
    t.after(() => org.close());
    site.serve(
      '/',
      `<!doctype html>
<html lang="de">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Packed</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
  <okta-sign-in issuer="${org.issuer}" client-id="${clientId}" config='{ "language": "de" }'></okta-sign-in>
</html>`,
    );

    const executablePath = executableOf(engine);
    const browser = await launch(
      engine === 'chromium'
        ? { executablePath, args: chromiumFlags }
        : { browser: 'firefox', executablePath },
    );
    t.after(() => browser.close());
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/`);
    await page.locator('[name="identifier"]').fill('ada@example.com');
    await page.locator('[name="credentials.passcode"]').fill('Passw0rd!');
    await page.locator('#okta-sign-in [type="submit"]').click();
    await page.waitForSelector('okta-sign-in[status="signed-in"]');

    const hosts = asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).host);
    assert.deepEqual(
      [...new Set(hosts)].sort(),
      [new URL(site.origin).host, new URL(org.url).host].sort(),
    );
    for (const part of ['/assets/css/', '/assets/font/', '/assets/labels/json/login_de']) {
      assert.ok(
        asked.some((url) => url.includes(part)),
        part,
      );
    }
  });
}
