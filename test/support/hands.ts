// What a person does with a page that is still being drawn.
import type { DrivenPage } from './driven-page.js';

/**
 * Clicks what can be seen there, and has these words. Found and clicked in one go: a screen that is still being laid out moves away
 * from under the mouse. And never faster than a person: the widget drops what is submitted within 200 ms of the last time.
 */
export async function press(page: DrivenPage, selector: string, words?: string): Promise<void> {
  await page.waitFor((css, wanted) => {
    const person = globalThis as { pressedAt?: number };
    if (performance.now() - (person.pressedAt ?? -Infinity) < 250) return false;
    const all = [...document.querySelectorAll<HTMLElement>(css)];
    const found = all.find((one) => one.checkVisibility() && !one.matches(':disabled') && (wanted === null || one.innerText.trim() === wanted));
    if (!found) return false;
    person.pressedAt = performance.now();
    found.click();
    return true;
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
