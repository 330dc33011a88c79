// The recording of the playground: what is done in each step, and what the reader sees in its picture.

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ name: string, caption: string, show: (page: Page) => Promise<unknown> }} Step */

/** As much of the page as a picture shows, in CSS pixels. */
export const SIZE = { width: 1100, height: 1180 };

const PASSWORD = '[name="credentials.passcode"]';

/** One after the other, on one page. @type {readonly Step[]} */
export const STEPS = [
  {
    name: 'form',
    caption:
      'The form, in the page. On the right are the tag’s settings, and below them its events as they fire.',
    show: (page) => page.waitForSelector(PASSWORD, { visible: true }),
  },
  {
    name: 'locked',
    caption: 'Another scenario: the account is locked. The form says so, and `after-error` fires.',
    async show(page) {
      await page.click('label:has([value="locked"])');
      await page.waitForSelector('okta-sign-in[username="locked@example.com"]');
      await signIn(page);
      await page.waitForSelector('[data-event="after-error"]');
    },
  },
  {
    name: 'signed-in',
    caption:
      'Back in the first scenario, with the right password: `signed-in` fires, and the page’s own greeting takes the place of the form.',
    async show(page) {
      await page.click('label:has([name="scenario"][value="password"])');
      await page.waitForSelector('okta-sign-in[username="ada@example.com"]');
      await signIn(page);
      await page.waitForSelector('.greeting-email::-p-text(ada@example.com)', { visible: true });
    },
  },
  {
    name: 'code',
    caption: 'The code of what is chosen, for HTML, Vue, Angular, Svelte and React.',
    async show(page) {
      await page.click('label:has([name="mode"][value="redirect"])');
      await page.click('label:has([value="vue"])');
      await page.waitForSelector('#source::-p-text(mode="redirect")');
      const panel = await page.waitForSelector('.source');
      await panel?.scrollIntoView();
    },
  },
];

/** @param {Page} page */
async function signIn(page) {
  await page.waitForSelector(PASSWORD, { visible: true });
  await page.type(PASSWORD, 'Passw0rd!');
  await page.click('#okta-sign-in [type="submit"]');
}

/** @param {Step} step @param {'light' | 'dark'} scheme */
export function pictureOf({ name }, scheme) {
  return `${name}-${scheme}.webp`;
}

/** The steps as Markdown, with each picture in the folder, in light and in dark. @param {string} folder as the page names it */
export function recordingPage(folder) {
  const figures = STEPS.map((step, index) => {
    const [light, dark] = /** @type {const} */ (['light', 'dark']).map(
      (scheme) =>
        `<img class="only-${scheme}" src="${folder}/${pictureOf(step, scheme)}" alt="Picture ${index + 1} of the recording" width="${SIZE.width}" height="${SIZE.height}" loading="lazy">`,
    );
    return `${light}\n${dark}\n\n**${index + 1}.** ${step.caption}\n`;
  });
  return figures.join('\n');
}
