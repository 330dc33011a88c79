import { after, type TestContext } from 'node:test';
import { chosenEngines } from '../../../scripts/browsers.mjs';
import { type DrivenBrowser, openBrowser } from '../../../test/support/driven-browser.js';
import type { DrivenPage } from '../../../test/support/driven-page.js';

let opened: Promise<DrivenBrowser> | undefined;
after(async () => (await opened)?.close());

/**
 * A tab that knows no other and ends with the test, of one browser for the whole file. One engine will do: it is the org that is tested.
 */
export async function openTab(t: TestContext): Promise<DrivenPage> {
  const [engine = 'chromium'] = chosenEngines();
  opened ??= openBrowser(engine);
  const page = await (await opened).newPage();
  t.after(() => page.close());
  return page;
}
