// What a person does with a page that is still being drawn.
import type { DrivenPage } from './driven-page.js';

/**
 * Clicks what can be seen there, and has these words. Found and clicked in one go: a screen that is still being laid out moves away
 * from under the mouse. And never faster than a person: the widget drops what is submitted within 200 ms of the last time.
 */
export async function press(page: DrivenPage, selector: string, words?: string): Promise<void> {
  await page.waitFor(
    (css, wanted) => {
      const person = globalThis as { pressedAt?: number };
      if (performance.now() - (person.pressedAt ?? -Infinity) < 250) return false;
      const all = [...document.querySelectorAll<HTMLElement>(css)];
      const found = all.find(
        (one) =>
          one.checkVisibility() &&
          !one.matches(':disabled') &&
          (wanted === null || one.innerText.trim() === wanted),
      );
      if (!found) return false;
      found.click();
      person.pressedAt = performance.now();
      return true;
    },
    selector,
    words ?? null,
  );
}

/**
 * Types into fields, by their selectors, and not before a person could: a widget takes the focus 50 ms after it was drawn. A field that is
 * left empty for that is called blank another 100 ms later, and within 100 ms of this the widget drops what the server finds wrong.
 */
export async function typeInto(
  page: DrivenPage,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  let left = Object.entries(fields);
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === 3)
      throw new Error(
        `The page does not keep what is typed into ${left.map(([selector]) => selector).join(', ')}`,
      );
    await page.waitFor(canBeTypedInto, Object.keys(fields));
    for (const [selector, value] of left) await page.type(selector, value);
    const typed = await page.evaluate(
      (selectors) => selectors.map((css) => document.querySelector<HTMLInputElement>(css)?.value),
      Object.keys(fields),
    );
    left = Object.entries(fields).filter(([, value], index) => typed[index] !== value);
  }
}

/** Runs in the page: the focus is in one of these fields, or a person has had the time to find the first of them. */
function canBeTypedInto(selectors: readonly string[]): boolean {
  const person = globalThis as { firstSeen?: WeakMap<Element, number> };
  const seen = (person.firstSeen ??= new WeakMap());
  const field = [...document.querySelectorAll(selectors[0] ?? '')].find((one) =>
    one.checkVisibility(),
  );
  if (!field) return false;
  if (!seen.has(field)) seen.set(field, performance.now());
  return (
    document.activeElement?.matches(selectors.join()) === true ||
    performance.now() - seen.get(field)! >= 250
  );
}
