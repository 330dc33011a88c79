// What a browser fetches of the built package for the element's own words.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { words as german } from '../../src/words/de.js';
import { ENGLISH } from '../../src/words/english.js';
import { forEachEngine } from '../support/for-each-engine.js';
import type { DrivenPage } from '../support/driven-page.js';
import { errorsIn, startJourney } from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

/** The button that asks for the form. */
const button = 'okta-sign-in >>> [part="sign-in"]';

const buttonSays = (page: DrivenPage, text: string) =>
  page.waitFor(
    (wanted) =>
      document
        .querySelector('okta-sign-in')
        ?.shadowRoot?.querySelector('[part="sign-in"]')
        ?.textContent.trim() === wanted,
    text,
  );

/** Of the language files, with what finds the language. */
const WORDS = /\/chunks\/(words|[a-z]{2}(?:-[A-Z]{2})?)-[\w-]{8}\.js/;

forEachEngine((browser) => {
  const start = async (t: Parameters<typeof startJourney>[0], attributes: string) => {
    const journey = await startJourney(t, browser, { attributes });
    const fetched = () => journey.site.requests.flatMap((path) => WORDS.exec(path)?.[1] ?? []);
    return { ...journey, fetched };
  };

  it('fetches the words of one language, once, and none for a page in English', async (t) => {
    const { page, home, servePage, fetched } = await start(t, '');
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    assert.deepEqual(fetched(), []);
    await page.evaluate(() => localStorage.clear());
    await page.goto(servePage('/de.html', 'language="de" manual'));
    await buttonSays(page, german['sign-in']);
    await page.click(button);
    await formSays(page, german['sign-in']);
    assert.deepEqual(fetched(), ['words', 'de']);
  });

  for (const part of ['/chunks/de-', '/chunks/words-']) {
    it(`speaks English where ${part} is blocked, and signs in`, async (t) => {
      const { page, home, site, fetched } = await start(t, 'language="de" manual');
      site.block(part);
      await page.goto(home);
      await buttonSays(page, ENGLISH['sign-in']);
      await page.click(button);
      await enterPassword(page, 'ada@example.com', 'Passw0rd!');
      await greeted(page, 'ada@example.com');
      assert.ok(fetched().length > 0);
      assert.deepEqual(await errorsIn(page), []);
    });
  }
});
