// What the person at the page does.
import type { Page } from 'puppeteer-core';
import { DEMO_PASSWORD } from '../local-org/src/index.js';

export const login = 'ada@example.com';

/** In the page: the moment at which the widget's own field for the user name can be seen and used. */
export function formIsThere(): number | undefined {
  const field = document.querySelector<HTMLInputElement>('#okta-sign-in input[name="identifier"]');
  const isUsable =
    field &&
    !field.disabled &&
    field.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return isUsable ? performance.now() : undefined;
}

/** In the page: the moment at which it greeted the user. */
export const isGreeted = (): number | undefined => (globalThis as { signedIn?: number }).signedIn;

/** Key by key. */
export async function typeLogin(page: Page): Promise<void> {
  await page.focus('#okta-sign-in input[name="identifier"]');
  await page.keyboard.type(login);
}

/** With the user name that was typed before: it must have survived until here. */
export async function submitPassword(page: Page): Promise<void> {
  await page.type('#okta-sign-in input[name="credentials.passcode"]', DEMO_PASSWORD);
  await page.click('#okta-sign-in [type="submit"]');
  await page.waitForFunction(isGreeted, { timeout: 20_000 });
}
