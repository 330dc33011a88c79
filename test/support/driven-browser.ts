// A real browser driven from a Node test, the same way in all three engines. See `for-each-engine.ts` for how tests use it.
import type { Engine } from '../../scripts/browsers.mjs';
import { DrivenPage, type PageDriver } from './driven-page.js';
import { launchWithPuppeteer } from './puppeteer-driver.js';
import { webKitGtkBrowser } from './webkit-gtk-driver.js';

/** What an engine has to offer; a profile is a browser that was not used before. */
export interface BrowserDriver {
  newProfile(): Promise<ProfileDriver>;
  close(): Promise<void>;
}

export interface ProfileDriver {
  newTab(): Promise<PageDriver>;
  /** A window that a page has opened by itself, and that was not asked for before; null where there is none. */
  openedWindow(): Promise<PageDriver | null>;
  close(): Promise<void>;
}

export interface DrivenBrowser {
  /** A page in a profile of its own: no cookies, no storage, no history. */
  newPage(): Promise<DrivenPage>;
  close(): Promise<void>;
}

export async function openBrowser(engine: Engine): Promise<DrivenBrowser> {
  const driver = engine === 'webkit' ? webKitGtkBrowser() : await launchWithPuppeteer(engine);
  return {
    async newPage() {
      const profile = await driver.newProfile();
      return new DrivenPage(await profile.newTab(), profile);
    },
    close: () => driver.close(),
  };
}
