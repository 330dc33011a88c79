// The site in Chromium, in each of its looks.
import { launch, type Page } from 'puppeteer-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { executableOf } from '../../../scripts/browsers.mjs';
import { root } from '../../../scripts/root.mjs';
import { chromiumFlags } from '../../support/chromium-flags.js';

export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

export const looks: readonly Look[] = [
  { name: 'light, wide', scheme: 'light', width: 1440 },
  { name: 'dark, wide', scheme: 'dark', width: 1440 },
  { name: 'light, on a phone', scheme: 'light', width: 390 },
  { name: 'dark, on a phone', scheme: 'dark', width: 390 },
  { name: 'light, on a tablet', scheme: 'light', width: 768 },
];

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

export interface OpenSite {
  readonly page: Page;
  /** What the page has asked for, oldest first. */
  requests(): readonly string[];
  /** What axe-core finds in the page that is open: `rule: selector`. */
  axe(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSite({ scheme, width }: Look): Promise<OpenSite> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: executableOf('chromium'),
    headless: true,
    args: chromiumFlags,
  });
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return {
    page,
    requests: () => asked,
    async axe() {
      await page.addScriptTag({ path: `${root}node_modules/axe-core/axe.min.js` });
      const { violations } = await page.evaluate(
        (rules) =>
          (
            globalThis as unknown as {
              axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
            }
          ).axe.run(document, rules),
        RULES,
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    close: () => browser.close(),
  };
}
