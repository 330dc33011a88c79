import { type Browser, launch } from 'puppeteer-core';
import { startLocalOrg } from '../../local-org/src/index.js';
import { executableOf } from '../../scripts/browsers.mjs';
import { chromiumFlags } from '../support/chromium-flags.js';
import { servePages } from '../support/serve-pages.js';
import { type Picture, PICTURES } from './pictures.js';

/** Text is drawn alike on every machine: without hints, and without the colours of a screen's pixels. */
const flags = [...chromiumFlags, '--font-render-hinting=none', '--disable-lcd-text'];

const clientId = '0oagallery';

/** Takes each picture by the built package in Chromium, as a PNG. Needs `npm run build`. */
export async function takePictures(): Promise<ReadonlyMap<Picture, Uint8Array>> {
  const site = await servePages();
  const org = await startLocalOrg({
    port: 0,
    clients: [{ clientId, redirectUris: [`${site.origin}/`] }],
    policies: { signUp: true },
    identityProviders: [{ id: 'google', name: 'Google', type: 'GOOGLE' }],
  });
  const browser = await launch({ executablePath: executableOf('chromium'), args: flags });
  const taken = new Map<Picture, Uint8Array>();
  try {
    for (const picture of PICTURES) {
      site.serve('/', page(picture, org.issuer));
      taken.set(picture, await shot(browser, site.origin, picture));
    }
  } finally {
    await browser.close();
    await org.close();
    await site.close();
  }
  return taken;
}

const page = ({ css }: Picture, issuer: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A form</title>
  <link rel="icon" href="data:,">
  <style>${css}</style>
  <script>addEventListener('ready', () => { document.documentElement.dataset.at = 'ready'; }, true);</script>
  <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
  <okta-sign-in issuer="${issuer}" client-id="${clientId}"></okta-sign-in>
</html>`;

async function shot(
  browser: Browser,
  origin: string,
  { width, scheme }: Picture,
): Promise<Uint8Array> {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 800 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(`${origin}/`);
  await tab.waitForSelector('[data-at="ready"]');
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  const picture = await tab.screenshot({ fullPage: true });
  await tab.close();
  return picture;
}
