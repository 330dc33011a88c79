// Chromium over the DevTools protocol, Firefox over WebDriver BiDi.
import { rm } from 'node:fs/promises';
import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { executableOf } from '../../scripts/browsers.mjs';
import { chromiumFlags } from './chromium-flags.js';
import type { BrowserDriver } from './driven-browser.js';
import type { PageDriver } from './driven-page.js';
import { freshFirefoxProfile } from './firefox-profile.js';
import { addVirtualAuthenticator } from './virtual-authenticator.js';

type PuppeteerEngine = 'chromium' | 'firefox';

export async function launchWithPuppeteer(engine: PuppeteerEngine): Promise<BrowserDriver> {
  const executablePath = executableOf(engine);
  if (engine === 'chromium')
    return browserDriver(
      await launch({
        browser: 'chrome',
        executablePath,
        headless: true,
        args: [...chromiumFlags, '--js-flags=--expose-gc'],
      }),
      engine,
    );

  const start = (userDataDir: string) =>
    launch({ browser: 'firefox', executablePath, headless: true, userDataDir });
  const profile = await freshFirefoxProfile(executablePath, async (folder) =>
    (await start(folder)).close(),
  );
  const driver = browserDriver(await start(profile), engine);
  return {
    ...driver,
    async close() {
      await driver.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function browserDriver(browser: Browser, engine: PuppeteerEngine): BrowserDriver {
  return {
    async newProfile() {
      const context: BrowserContext = await browser.createBrowserContext();
      const known = new Set<Page>(await context.pages());
      return {
        async newTab() {
          const page = await context.newPage();
          known.add(page);
          return pageDriver(page, engine);
        },
        async openedWindow() {
          const page = (await context.pages()).find((one) => !known.has(one));
          if (!page) return null;
          known.add(page);
          return pageDriver(page, engine);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

function pageDriver(page: Page, engine: PuppeteerEngine): PageDriver {
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    const isHydration = message.type() === 'warn' && /hydrat/i.test(message.text());
    if (message.type() === 'error' || isHydration)
      consoleErrors.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  const failedRequests: string[] = [];
  page.on('requestfailed', (request) =>
    failedRequests.push(`${request.method()} ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  return {
    consoleErrors,
    failedRequests,
    async goto(url) {
      await page.goto(url);
    },
    url: () => Promise.resolve(page.url()),
    evaluate: (expression) => page.evaluate(expression),
    async click(expression) {
      // Nothing is painted in a tab behind another, and a click waits until its element is.
      await page.bringToFront();
      const handle = await page.evaluateHandle<[], () => Element>(expression);
      await handle.click();
    },
    typeKeys: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async reload() {
      await page.reload();
    },
    async back() {
      // Not `goBack()`, which waits for a load that a page from the back/forward cache never has. In a timer: the page may be
      // gone before it could say that it was asked.
      await page.evaluate('setTimeout(() => history.back())');
    },
    close: () => page.close(),
    ...(engine === 'chromium' && {
      addVirtualAuthenticator: () => addVirtualAuthenticator(page),
    }),
  };
}
