import { after, before, describe } from 'node:test';
import { chosenEngines, type Engine, engines as allEngines } from '../../scripts/browsers.mjs';
import { type DrivenBrowser, openBrowser } from './driven-browser.js';

/** Declares the same tests for every engine of this run that is among `engines`. `browser` is open by the time that a test or hook runs. */
export function forEachEngine(
  declare: (browser: DrivenBrowser, engine: Engine) => void,
  engines: readonly Engine[] = allEngines,
): void {
  for (const engine of chosenEngines().filter((one) => engines.includes(one))) {
    describe(`in ${engine}`, () => {
      let opened: DrivenBrowser | undefined;
      before(async () => {
        opened = await openBrowser(engine);
      });
      after(() => opened?.close());
      const browser: DrivenBrowser = {
        newPage() {
          if (!opened)
            throw new Error(
              'The browser opens before the first test, not while tests are declared',
            );
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
