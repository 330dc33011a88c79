// What a person does in the widget and at the provider, and what they see.
import assert from 'node:assert/strict';
import type { Outbox } from '../../src/local-org/index.js';
import type { DrivenPage } from './driven-page.js';

export const passcode = '[name="credentials.passcode"]';
const submit = '#okta-sign-in [type="submit"]';

export async function enterPassword(page: DrivenPage, login: string, password: string): Promise<void> {
  await page.type('[name="identifier"]', login);
  await page.type(passcode, password);
  await page.click(submit);
}

/** Reads the code in the mail, and types it. */
export async function enterMailedCode(page: DrivenPage, outbox: Outbox, to: string): Promise<void> {
  await formSays(page, 'Enter Code');
  await page.type(passcode, outbox.last(to)?.code ?? '(no mail came)');
  await page.click(submit);
}

export async function leaveForFacebook(page: DrivenPage): Promise<void> {
  await page.click('#okta-sign-in .social-auth-facebook-button');
}

/** What the widget shows has to hold all of these, and no text that it has no words for. */
export async function formSays(page: DrivenPage, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.waitFor((wanted) => document.querySelector<HTMLElement>('#okta-sign-in')?.innerText.includes(wanted), text);
  assert.doesNotMatch(await page.evaluate(() => document.querySelector<HTMLElement>('#okta-sign-in')?.innerText ?? ''), /L10N_ERROR/);
}

/** Fills in the fields, by their names, and sends the form. */
export async function fillIn(page: DrivenPage, fields: Readonly<Record<string, string>>): Promise<void> {
  let left = Object.entries(fields);
  // The widget takes the focus 50 ms after it was drawn, and what is being typed goes astray then.
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === 3) throw new Error(`The widget does not keep what is typed into ${left.map(([name]) => name).join(', ')}`);
    for (const [name, value] of left) await page.type(selectorOf(name), value);
    const typed = await page.evaluate(
      (selectors) => selectors.map((css) => document.querySelector<HTMLInputElement>(css)?.value), Object.keys(fields).map(selectorOf),
    );
    left = Object.entries(fields).filter(([, value], index) => typed[index] !== value);
  }
  await press(page, submit);
}

function selectorOf(name: string): string {
  return `#okta-sign-in input[name="${name}"]`;
}

/** Clicks the link or button with these words. */
export async function choose(page: DrivenPage, words: string): Promise<void> {
  await press(page, '#okta-sign-in a, #okta-sign-in button', words);
}

/** Picks an authenticator from the widget's list. */
export async function pick(page: DrivenPage, key: string): Promise<void> {
  await press(page, `#okta-sign-in [data-se="${key}"] .button`);
}

/**
 * Found and clicked in one go: a screen that is still being laid out moves away from under the mouse. And never faster than a
 * person: the widget drops what is submitted within 200 ms of the last time.
 */
async function press(page: DrivenPage, selector: string, words?: string): Promise<void> {
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

/** The slotted greeting of the test page is shown, for this person. */
export async function greeted(page: DrivenPage, email: string): Promise<void> {
  await page.waitFor((wanted) => {
    const greeting = document.querySelector<HTMLElement>('[slot="signed-in"]');
    return greeting?.checkVisibility() && greeting.innerText.includes(`Hello ${wanted}`);
  }, email);
}

export function hasForm(page: DrivenPage): Promise<boolean> {
  return page.evaluate(() => document.querySelector('#okta-sign-in') !== null);
}
