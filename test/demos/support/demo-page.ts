// What a person does on the pages of a demo.
import type { DrivenPage } from '../../support/driven-page.js';

/** A link of the page’s own, by its words, once the session knows who is signed in: before that it may be the server’s HTML, which leads to a new page. */
export async function click(page: DrivenPage, words: string): Promise<void> {
  await page.waitFor((text) => {
    const isSettled = performance
      .getEntriesByType('mark')
      .some(({ name }) => ['okta-sign-in:signed-in', 'okta-sign-in:signed-out'].includes(name));
    const link = [...document.querySelectorAll('a')].find(
      ({ textContent }) => textContent.trim() === text,
    );
    if (isSettled) link?.click();
    return isSettled && link !== undefined;
  }, words);
}

/** An entry of the profile, once it is shown. */
export function entry(page: DrivenPage, name: string): Promise<string> {
  return page.waitFor(
    (wanted) =>
      [...document.querySelectorAll('tr')]
        .find((row) => row.querySelector('th')?.textContent === wanted)
        ?.querySelector('td')?.textContent,
    name,
  );
}

/** The text of the page’s header. */
export const header = (page: DrivenPage): Promise<string> =>
  page.evaluate(() => document.querySelector('header')?.textContent ?? '');

/** The API's message for the user is on the page. */
export async function greetedByApi(page: DrivenPage): Promise<void> {
  await page.waitFor(() =>
    document.querySelector('li')?.textContent.includes('Hello, ada@example.com.'),
  );
}

/** By the button in the header, and over Okta's logout to the start page. */
export async function signOut(page: DrivenPage, home: string): Promise<void> {
  const began = await page.evaluate(() => performance.timeOrigin);
  await page.click('header button');
  await page.waitFor(
    (url, before) =>
      location.href === url &&
      performance.timeOrigin !== before &&
      performance.getEntriesByName('okta-sign-in:signed-out').length > 0,
    home,
    began,
  );
}
