import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import { launch, type Page } from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A fresh tab of a fresh Chromium that ends with the test. */
export async function openTab(t: TestContext): Promise<Page> {
  const browser = await launch({
    executablePath: findChromium(),
    headless: true,
    // Chromium refuses its sandbox to root, which is who runs the tests in most containers.
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Waits for an expression to be true on the page, whatever page that is by then. */
export async function waitUntil(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(expression);
}

function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const candidates = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('There is no Chromium in PATH; CHROMIUM_PATH can name one.');
  return found;
}
