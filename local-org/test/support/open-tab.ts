import { after, type TestContext } from 'node:test';
import { chosenEngines, type Engine } from '../../../scripts/browsers.mjs';
import { type DrivenBrowser, openBrowser } from '../../../test/support/driven-browser.js';
import type { DrivenPage } from '../../../test/support/driven-page.js';

const opened = new Map<Engine, Promise<DrivenBrowser>>();
after(async () => {
  for (const browser of opened.values()) await (await browser).close();
});

/**
 * A tab that knows no other and ends with the test, of one browser for the whole file. One engine will do: it is the org that is tested.
 * `engine` is for what one engine alone can do.
 */
export async function openTab(
  t: TestContext,
  engine: Engine = chosenEngines()[0] ?? 'chromium',
): Promise<DrivenPage> {
  const browser = opened.get(engine) ?? openBrowser(engine);
  opened.set(engine, browser);
  const page = await (await browser).newPage();
  t.after(() => page.close());
  return page;
}
