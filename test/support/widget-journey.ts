// What a person does in the widget and at the provider, and what they see.
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

/** The form is there and says this. */
export async function formSays(page: DrivenPage, text: string): Promise<void> {
  await page.waitFor((wanted) => document.querySelector<HTMLElement>('#okta-sign-in')?.innerText.includes(wanted), text);
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
