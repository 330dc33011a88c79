// What a person does in the widget and at the provider, and what they see.
import assert from 'node:assert/strict';
import type { Outbox } from '../../local-org/src/index.js';
import type { DrivenPage } from './driven-page.js';
import { press, typeInto } from './hands.js';

export const passcode = '[name="credentials.passcode"]';
const submit = '#okta-sign-in [type="submit"]';

export async function enterPassword(
  page: DrivenPage,
  login: string,
  password: string,
): Promise<void> {
  await fillIn(page, { 'identifier': login, 'credentials.passcode': password });
}

/** Reads the code in the mail, and types it. */
export async function enterMailedCode(page: DrivenPage, outbox: Outbox, to: string): Promise<void> {
  await formSays(page, 'Enter Code');
  await fillIn(page, { 'credentials.passcode': outbox.last(to)?.code ?? '(no mail came)' });
}

/** The mail has a link, and this person takes the code. Found and clicked in one go: the screen may still be moving. */
export async function preferCode(page: DrivenPage): Promise<void> {
  await page.waitFor(() => {
    const link = document.querySelector<HTMLElement>('#okta-sign-in .enter-auth-code-instead-link');
    link?.click();
    return link !== null;
  });
}

export async function leaveForFacebook(page: DrivenPage): Promise<void> {
  await page.click('#okta-sign-in .social-auth-facebook-button');
}

/** What the widget shows has to hold all of these, and no text that it has no words for. */
export async function formSays(page: DrivenPage, ...texts: readonly string[]): Promise<void> {
  for (const text of texts)
    await page.waitFor(
      (wanted) => document.querySelector<HTMLElement>('#okta-sign-in')?.innerText.includes(wanted),
      text,
    );
  assert.doesNotMatch(
    await page.evaluate(
      () => document.querySelector<HTMLElement>('#okta-sign-in')?.innerText ?? '',
    ),
    /L10N_ERROR/,
  );
}

/** Fills in the fields, by their names, and sends the form. */
export async function fillIn(
  page: DrivenPage,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await typeInto(
    page,
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`#okta-sign-in input[name="${name}"]`, value]),
    ),
  );
  await press(page, submit);
}

/** Clicks the link or button with these words. */
export async function choose(page: DrivenPage, words: string): Promise<void> {
  await press(page, '#okta-sign-in a, #okta-sign-in button', words);
}

/** Answers whether the app may have what it asks for. */
export async function giveConsent(
  page: DrivenPage,
  answer: 'Allow Access' | "Don't Allow",
): Promise<void> {
  await formSays(page, 'would like to:');
  const isYes = answer === 'Allow Access';
  await press(
    page,
    `#okta-sign-in .o-form-button-bar ${isYes ? '[type="submit"]' : '[type="button"]'}`,
  );
}

/** Types the code that a device shows; the widget puts a hyphen into it. */
export async function enterUserCode(page: DrivenPage, code: string): Promise<void> {
  const field = '#okta-sign-in input[name="userCode"]';
  await formSays(page, 'Activate your device', 'Activation Code');
  await page.type(field, code);
  await page.waitFor(
    (css, wanted) =>
      document.querySelector<HTMLInputElement>(css)?.value.replace('-', '') === wanted,
    field,
    code,
  );
  await press(page, submit);
}

/** Picks an authenticator from the widget's list. */
export async function pick(page: DrivenPage, key: string): Promise<void> {
  await press(page, `#okta-sign-in [data-se="${key}"] .button`);
}

/** Types the number of a phone in the United States, and sends the form. */
export async function enterPhoneNumber(page: DrivenPage, number: string): Promise<void> {
  await fillIn(page, { 'authenticator.phoneNumber': number });
}

/**
 * Asks for another code, and waits for the org's answer. The widget shows the link half a minute after the first one; these tests are not
 * that patient.
 */
export async function sendAgain(page: DrivenPage): Promise<void> {
  const before = await page.evaluate(() => {
    document.querySelector<HTMLElement>('#okta-sign-in a.resend-link')?.click();
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/challenge/resend')).length;
  });
  await page.waitFor(
    (count) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/challenge/resend')).length > count,
    before,
  );
}

/** The slotted greeting of the test page is shown, for this user (default: any). */
export async function greeted(page: DrivenPage, email = ''): Promise<void> {
  await page.waitFor((wanted) => {
    const greeting = document.querySelector<HTMLElement>('[slot="signed-in"]');
    return greeting?.checkVisibility() && greeting.innerText.includes(`Hello ${wanted}`);
  }, email);
}

export function hasForm(page: DrivenPage): Promise<boolean> {
  return page.evaluate(() => document.querySelector('#okta-sign-in') !== null);
}
