import { after, before, describe } from 'node:test';
import { chosenEngines, type Engine } from '../../scripts/browsers.mjs';
import { type DrivenBrowser, openBrowser } from './driven-browser.js';

/** Declares the same tests for every engine of this run. `browser` is open by the time that a test or hook runs. */
export function forEachEngine(declare: (browser: DrivenBrowser, engine: Engine) => void): void {
  for (const engine of chosenEngines()) {
    describe(`in ${engine}`, () => {
      let opened: DrivenBrowser | undefined;
      before(async () => {
        opened = await openBrowser(engine);
      });
      after(() => opened?.close());
      const browser: DrivenBrowser = {
        newPage() {
          if (!opened) throw new Error('The browser opens before the first test, not while tests are declared');
          return opened.newPage();
        },
        close: async () => {
          await opened?.close();
        },
      };
      declare(browser, engine);
    });
  }
}
