// npm run site:record: takes the pictures of the site's page “Playground” anew, from the playground itself, in Chromium.
import { mkdirSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { executableOf } from '../scripts/browsers.mjs';
import { root } from '../scripts/root.mjs';
import { chromiumFlags } from '../test/support/chromium-flags.js';
import { pictureOf, SIZE, STEPS } from './lib/recording.mjs';

const folder = `${root}site/playground`;
mkdirSync(folder, { recursive: true });

const server = await createServer({
  configFile: `${root}vite.config.ts`,
  server: { port: 0 },
  logLevel: 'error',
});
await server.listen();
const browser = await launch({
  browser: 'chrome',
  executablePath: executableOf('chromium'),
  headless: true,
  args: chromiumFlags,
});
try {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) await record(scheme);
} finally {
  await browser.close();
  await server.close();
}

/** @param {'light' | 'dark'} scheme */
async function record(scheme) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ ...SIZE, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(new URL(`/playground.html?scheme=${scheme}`, server.resolvedUrls?.local[0]).href);
  for (const step of STEPS) {
    await step.show(page);
    await page.screenshot({
      path: `${folder}/${pictureOf(step, scheme)}`,
      type: 'webp',
      quality: 80,
    });
  }
  await context.close();
}
