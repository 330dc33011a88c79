import { after, type TestContext } from 'node:test';
import { chosenEngines } from '../../../scripts/browsers.mjs';
import { type DrivenBrowser, openBrowser } from '../../support/driven-browser.js';
import type { DrivenPage } from '../../support/driven-page.js';

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

/** Clicks what can be seen there, and has these words; found and clicked in one go, for a screen that is still being laid out moves away. */
export async function press(page: DrivenPage, selector: string, words?: string): Promise<void> {
  await page.waitFor((css, wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>(css)];
    const found = all.find((one) => one.checkVisibility() && !one.matches(':disabled') && (wanted === null || one.innerText.trim() === wanted));
    found?.click();
    return found !== undefined;
  }, selector, words ?? null);
}

/** Types into fields, by their selectors. A widget takes the focus 50 ms after it was drawn, and what is being typed goes astray then. */
export async function typeInto(page: DrivenPage, fields: Readonly<Record<string, string>>): Promise<void> {
  let left = Object.entries(fields);
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === 3) throw new Error(`The page does not keep what is typed into ${left.map(([selector]) => selector).join(', ')}`);
    for (const [selector, value] of left) await page.type(selector, value);
    const typed = await page.evaluate((selectors) => selectors.map((css) => document.querySelector<HTMLInputElement>(css)?.value), Object.keys(fields));
    left = Object.entries(fields).filter(([, value], index) => typed[index] !== value);
  }
}
