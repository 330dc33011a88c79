import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, startJourney, waitForStatus } from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

const grants = {
  client: () => ({
    grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'] as const,
  }),
};

const widgetFile = readdirSync(new URL('../../dist/cdn/chunks/', import.meta.url)).find((file) =>
  file.startsWith('oie-widget'),
);
const widgetUrl = `/dist/cdn/chunks/${widgetFile}`;
const otherHash = `sha384-${'A'.repeat(64)}`;

forEachEngine((browser, engine) => {
  it('leads on to Okta’s own page where the widget’s file is blocked, and signs in by that', async (t) => {
    const { page, home, site } = await startJourney(t, browser, grants);
    site.block('/oie-widget');
    await page.goto(home);
    await waitForStatus(page, 'failed');
    assert.deepEqual(await errorsIn(page), ['widget-load-failed']);
    await page.click('okta-sign-in >>> [part="hosted-page"]');
    await page.type('#username', 'ada@example.com');
    await page.type('#password', 'Passw0rd!');
    await page.press('Enter');
    await greeted(page, 'ada@example.com');
  });

  it('fetches the widget’s file once, for a tag that comes again too', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await formSays(page, 'Sign In');
    await page.evaluate(() => {
      const first = document.querySelector('okta-sign-in')!;
      first.replaceWith(first.cloneNode(true));
    });
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await waitForStatus(page, 'signed-in');
    assert.equal(site.requests.filter((target) => target.includes('/oie-widget')).length, 1);
    assert.equal(
      await page.evaluate(() => document.querySelectorAll('link[rel=modulepreload]').length),
      1,
    );
  });

  it('signs in, and takes the SDK from where it is, on a page that loads the script by another name', async (t) => {
    const { page, home, site } = await startJourney(t, browser, {
      head: '<script type="module" src="/dist/cdn/okta-sign-in.js?v=2"></script>',
    });
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    assert.equal(site.requests.filter((target) => target.includes('/oie-client')).length, 1);
    assert.deepEqual(await errorsIn(page), []);
  });

  for (const { what, part } of [
    { what: 'the widget’s file', part: '/oie-widget' },
    { what: 'the SDK', part: '/oie-client' },
    { what: 'the session’s part', part: '/session-work' },
    { what: 'every part', part: '/chunks/' },
  ]) {
    it(`tries again with ${what} when the user does`, async (t) => {
      const { page, home, site } = await startJourney(t, browser);
      site.block(part);
      await page.goto(home);
      await waitForStatus(page, 'failed');
      site.block(null);
      await page.click('okta-sign-in >>> [part="retry"]');
      await enterPassword(page, 'ada@example.com', 'Passw0rd!');
      await greeted(page, 'ada@example.com');
      assert.equal((await errorsIn(page)).length, 1);
    });
  }

  it('says that the widget’s later screens can’t be had, and goes on where the user was at another try', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    site.block('/oie-rest');
    await page.goto(home);
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await waitForStatus(page, 'failed');
    assert.deepEqual(await errorsIn(page), ['widget-load-failed']);
    site.block(null);
    await page.click('okta-sign-in >>> [part="retry"]');
    await formSays(page, 'Verify with your email');
  });

  it('shows no message of Okta’s without its words: says that they can’t be had, and shows it at another try', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    site.block('/oie-rest');
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'wrong');
    await waitForStatus(page, 'failed');
    assert.deepEqual(await errorsIn(page), ['widget-load-failed']);
    site.block(null);
    await page.click('okta-sign-in >>> [part="retry"]');
    await enterPassword(page, 'ada@example.com', 'wrong');
    await formSays(page, 'Unable to sign in');
  });

  it('fetches the widget’s later screens once, while the user types', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await formSays(page, 'Sign In');
    const asked = () => site.requests.filter((target) => target.includes('/oie-rest')).length;
    await page.waitFor(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/oie-rest')),
    );
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await formSays(page, 'Verify with your email');
    assert.equal(asked(), 1);
  });

  for (const { when, happens } of [
    {
      when: 'when the network is back',
      happens: (): unknown => dispatchEvent(new Event('online')),
    },
    {
      when: 'when a token is asked for',
      happens: (): unknown =>
        document
          .querySelector('okta-sign-in')!
          .getAccessToken()
          .catch((thrown: unknown) => String(thrown)),
    },
    {
      when: 'for other settings',
      happens: (): unknown =>
        document.querySelector('okta-sign-in')!.setAttribute('language', 'en'),
    },
    {
      when: 'when the tag is put back',
      happens: async (): Promise<unknown> => {
        const tag = document.querySelector('okta-sign-in')!;
        const place = tag.parentNode!;
        tag.remove();
        await new Promise((resolve) => setTimeout(resolve));
        place.append(tag);
        return tag;
      },
    },
  ] as const) {
    it(`tries again with the session’s part ${when}, and not before`, async (t) => {
      const { page, home, site } = await startJourney(t, browser);
      site.block('/session-work');
      await page.goto(home);
      await waitForStatus(page, 'failed');
      await page.evaluate(() => fetch(location.href).then(({ ok }) => ok)); // Time in which it could have been tried again.
      assert.equal(
        site.requests.filter((target) => target.includes('/session-work')).length,
        2,
        'by its name, and by another',
      );
      site.block(null);
      await page.evaluate(happens);
      await formSays(page, 'Sign In');
      await page.evaluate(() => dispatchEvent(new Event('online'))); // Nothing is left to be tried.
      await enterPassword(page, 'ada@example.com', 'Passw0rd!');
      await greeted(page, 'ada@example.com');
      assert.deepEqual(await errorsIn(page), ['network']);
    });
  }

  it('signs a user out where the session’s part can’t be had, and has the form when it can', async (t) => {
    const { page: first, home, site } = await startJourney(t, browser);
    await first.goto(home);
    await enterPassword(first, 'ada@example.com', 'Passw0rd!');
    await greeted(first, 'ada@example.com');
    const saved = await first.evaluate(() => localStorage.getItem('okta-token-storage')!);
    // In a browser that has no part of the element in its cache.
    const page = await browser.newPage();
    t.after(() => page.close());
    await page.goto(`${home}bye.html`);
    await page.evaluate((tokens) => localStorage.setItem('okta-token-storage', tokens), saved);
    site.block('/session-work');
    await page.goto(home);
    await greeted(page, 'ada@example.com');
    await page.click('#sign-out');
    await waitForStatus(page, 'failed');
    assert.equal(await page.evaluate(() => localStorage.getItem('okta-token-storage')), null);
    assert.deepEqual(await errorsIn(page), ['network']);
    site.block(null);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await formSays(page, 'Sign In');
  });

  for (const { by, head, isHeld } of [
    // WebKit holds no import to it.
    {
      by: 'a link',
      head: `<link rel="modulepreload" href="${widgetUrl}" integrity="${otherHash}" crossorigin>`,
      isHeld: engine !== 'webkit',
    },
    {
      by: 'an import map',
      head: `<script type="importmap">{ "integrity": { "${widgetUrl}": "${otherHash}" } }</script>`,
      isHeld: true,
    },
  ]) {
    if (!isHeld) continue;
    it(`runs no file that the page refuses by the hash in ${by}, at another try neither`, async (t) => {
      const { page, home } = await startJourney(t, browser, { head });
      await page.goto(home);
      await waitForStatus(page, 'failed');
      await page.click('okta-sign-in >>> [part="retry"]');
      await page.waitFor(
        () =>
          (globalThis as unknown as { log: { type: string }[] }).log.filter(
            ({ type }) => type === 'error',
          ).length === 2,
      );
      assert.deepEqual(await errorsIn(page), ['widget-load-failed', 'widget-load-failed']);
      await waitForStatus(page, 'failed');
    });
  }
});
