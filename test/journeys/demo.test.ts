// The demo's pages as a visitor walks through them.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { TestContext } from 'node:test';
import { aJwt } from '../support/a-jwt.js';
import { type DemoSite, startDemo } from '../support/demo-journey.js';
import type { DrivenBrowser } from '../support/driven-browser.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { press } from '../support/hands.js';
import { enterPassword, formSays, leaveForFacebook, passcode } from '../support/widget-journey.js';

let site: DemoSite;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

async function open(t: TestContext, browser: DrivenBrowser, path: string): Promise<DrivenPage> {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(site.origin + path);
  return page;
}

const says = (page: DrivenPage, text: string) =>
  page.waitFor((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), text);
const shows = (page: DrivenPage, selector: string, text: string) =>
  page.waitFor(
    (css, wanted) => document.querySelector<HTMLElement>(css)?.innerText.includes(wanted),
    selector,
    text,
  );
const choose = (page: DrivenPage, name: string, value: string) =>
  page.waitFor(
    (one, other) => {
      const radio = document.querySelector<HTMLInputElement>(
        `input[name="${one}"][value="${other}"]`,
      );
      radio?.click();
      return radio?.checked;
    },
    name,
    value,
  );
const attribute = (page: DrivenPage, name: string, value: string | null) =>
  page.waitFor(
    (one, other) => {
      const tag = document.querySelector('okta-sign-in');
      return tag !== null && tag.getAttribute(one) === other;
    },
    name,
    value,
  );

forEachEngine((browser) => {
  it('opens with the guide’s page, and leads to the playground and to every outcome', async (t) => {
    const page = await open(t, browser, '/');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await says(page, 'Hello ada@example.com');
    await page.click('a[href="/outcomes/"]');
    await page.waitFor(() => document.querySelector('.outcome') !== null);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.outcome')].map(({ href }) => href),
    );
    assert.equal(links.length, 8);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    await page.click('a[href="/playground.html"]');
    await says(page, 'Hello ada@example.com');
  });

  it('sets the tag to what is chosen, keeps it over a reload, and writes the code for it in each framework', async (t) => {
    const page = await open(t, browser, '/playground.html');
    await formSays(page, 'Sign In');
    await attribute(page, 'username', 'ada@example.com');
    await choose(page, 'mode', 'redirect');
    await attribute(page, 'mode', 'redirect');
    for (const [framework, part] of [
      ['html', 'okta-sign-in.js'],
      ['vue', '@signed-in="greet"'],
      ['angular', 'CUSTOM_ELEMENTS_SCHEMA'],
      ['svelte', '<script lang="ts">'],
      ['react', 'export function SignIn()'],
    ] as const) {
      await choose(page, 'framework', framework);
      await shows(page, '#source', part);
      await shows(page, '#source', 'mode="redirect"');
    }
    await page.reload();
    await attribute(page, 'mode', 'redirect');
    await shows(page, '#source', 'export function SignIn()');
    await choose(page, 'scheme', 'dark');
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      'dark',
    );
    assert.deepEqual(
      await page.evaluate(() => [...new URLSearchParams(location.search).keys()].sort()),
      ['framework', 'mode', 'scheme'],
    );
  });

  it('hands its settings on as a link, which opens the same ones', async (t) => {
    const page = await open(t, browser, '/playground.html');
    await formSays(page, 'Sign In');
    await choose(page, 'mode', 'redirect');
    await choose(page, 'framework', 'svelte');
    await shows(page, '#link', 'mode=redirect&framework=svelte');
    const link = await page.evaluate(() => document.querySelector('#link')?.textContent ?? '');
    assert.equal(link, await page.url());
    const other = await open(t, browser, link.slice(site.origin.length));
    await attribute(other, 'mode', 'redirect');
    await shows(other, '#source', '<script lang="ts">');
  });

  it('takes from a link only what the playground offers', async (t) => {
    const page = await open(
      t,
      browser,
      '/playground.html?mode=redirect&mode=server&language=xx&brand=red&issuer=https://evil.example&scenario=__proto__&manual=yes&flow=login',
    );
    await attribute(page, 'flow', 'login');
    const names = await page.evaluate(() =>
      document.querySelector('okta-sign-in')?.getAttributeNames(),
    );
    for (const name of ['mode', 'language', 'brand-color', 'manual'])
      assert.ok(!names?.includes(name), name);
    assert.doesNotMatch(
      await page.evaluate(() => document.documentElement.outerHTML),
      /evil\.example/,
    );
    await page.waitForUrl(`${site.origin}/playground.html?flow=login`);
  });

  it('comes back to the playground from a provider with what was chosen', async (t) => {
    const page = await open(t, browser, '/playground.html?scenario=social&framework=vue');
    await formSays(page, 'Sign In');
    await leaveForFacebook(page);
    await page.click('#known-user');
    await page.waitForUrl(
      (url) =>
        url.pathname === '/playground.html' && url.search === '?scenario=social&framework=vue',
    );
    await says(page, 'Hello ada@example.com');
  });

  it('hands the code to the server from the playground, too', async (t) => {
    const page = await open(t, browser, '/playground.html');
    await formSays(page, 'Sign In');
    await choose(page, 'mode', 'server');
    await attribute(page, 'mode', 'server');
    await shows(page, '#source', 'code-challenge="from your server"');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await says(page, 'The server has a session for you.');
    await shows(page, '#server-email', 'ada@example.com');
  });

  it('leaves a session at the server and no token in the page, and signs out there', async (t) => {
    const page = await open(t, browser, '/outcomes/server.html');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await says(page, 'The server has a session for you.');
    await shows(page, '#server-email', 'ada@example.com');
    assert.doesNotMatch(
      await page.evaluate(
        () =>
          JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]) +
          document.documentElement.outerHTML,
      ),
      aJwt,
    );
    await press(page, 'button', 'Sign out');
    await page.waitForUrl(`${site.origin}/`);
    await formSays(page, 'Sign In'); // Firefox does not leave a page that is still arriving.
    await page.goto(`${site.origin}/outcomes/server.html`);
    await formSays(page, 'Sign In');
  });

  it('signs in from a shadow tree, and the page around it hears of that', async (t) => {
    const page = await open(t, browser, '/outcomes/shadow-root.html');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await shows(page, '#heard', 'signed-in, ada@example.com');
  });
});

// What the engines do not differ in.
forEachEngine(
  (browser) => {
    it('shows events as they fire, in the scenario of a code by mail', async (t) => {
      const page = await open(t, browser, '/playground.html?scenario=code');
      await page.type(passcode, 'Passw0rd!');
      await press(page, '#okta-sign-in [type="submit"]');
      await formSays(page, 'Enter Code');
      await shows(page, '[data-log]', 'The widget asks for a code or a password.');
      await choose(page, 'scenario', 'locked');
      await attribute(page, 'username', 'locked@example.com');
      await page.type(passcode, 'Passw0rd!');
      await press(page, '#okta-sign-in [type="submit"]');
      await shows(page, '[data-log]', 'The form says');
    });

    it('shows what the server being down looks like, and comes back from it', async (t) => {
      const page = await open(t, browser, '/playground.html');
      await formSays(page, 'Sign In');
      await choose(page, 'scenario', 'down');
      await shows(page, '[data-log]', 'server:');
      await attribute(page, 'status', 'failed');
      await choose(page, 'scenario', 'password');
      await formSays(page, 'Sign In');
    });

    it('lets the Tab key reach everything that can be used', async (t) => {
      const page = await open(t, browser, '/playground.html');
      await formSays(page, 'Sign In');
      // Of a group of radio buttons the chosen one; the arrows lead to the others.
      const usable =
        ':is(a, button, input:not([type="radio"]:not(:checked)), select, [tabindex="0"])';
      const count = await page.evaluate((css) => {
        const reached = new Set<EventTarget | null>();
        addEventListener('focusin', ({ target }) => reached.add(target));
        Object.assign(globalThis, { reached });
        return document.querySelectorAll(css).length;
      }, usable);
      for (let presses = 0; presses < count + 5; presses++) await page.press('Tab');
      const missed = await page.evaluate((css) => {
        const { reached } = globalThis as unknown as { reached: ReadonlySet<Element> };
        return [...document.querySelectorAll(css)]
          .filter((one) => one.checkVisibility() && !reached.has(one))
          .map(({ outerHTML }) => outerHTML.slice(0, 120));
      }, usable);
      assert.deepEqual(missed, []);
      const unnamed = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
              '#settings :is(input, select)',
            ),
          ].filter((one) => one.labels?.length !== 1).length,
      );
      assert.equal(unnamed, 0, 'each choice has its label');
    });

    it('goes through the errors one by one, each with its code', async (t) => {
      const page = await open(t, browser, '/outcomes/errors.html');
      await formSays(page, 'Sign In');
      const codes = await page.evaluate(() =>
        [...document.querySelectorAll('.step-code')].map(({ textContent }) => textContent),
      );
      assert.equal(codes.length, 9);
      for (const [index, code] of codes.slice(0, -1).entries()) {
        await page.click('#next');
        await page.waitFor(
          (at) => document.querySelectorAll('.step')[at]?.getAttribute('aria-current') === 'step',
          index,
        );
        await page.waitFor(
          (wanted) => document.querySelector('.told-code')?.textContent === wanted,
          code,
        );
      }
      await page.click('#next');
      await enterPassword(page, 'ada@example.com', 'Passw0rd!');
      await page.waitFor(
        (wanted) => document.querySelector('.told-code')?.textContent === wanted,
        codes.at(-1) ?? '',
      );
    });

    it('shows the form, and each part, in the page’s colours', async (t) => {
      const page = await open(t, browser, '/outcomes/themed.html');
      await formSays(page, 'Sign In');
      // When its style sheet is there. The page's background of the form, in light or dark, as the browser has it; Okta's is white.
      await page.waitFor(() => {
        const form = document.querySelector('#okta-sign-in');
        const color = form && getComputedStyle(form).backgroundColor;
        return color === 'rgb(255, 250, 243)' || color === 'rgb(28, 21, 18)';
      });
      for (const part of ['sign-in', 'loading', 'error']) {
        await page.click(`[data-show="${part}"]`);
        await page.waitFor(
          (name) =>
            document
              .querySelector('okta-sign-in')
              ?.shadowRoot?.querySelector(`[part="${name}"]`)
              ?.checkVisibility(),
          part,
        );
      }
      await page.click('[data-show="form"]');
      await formSays(page, 'Sign In');
    });

    it('goes on at the server’s page where the provider’s word is not enough', async (t) => {
      const page = await open(t, browser, '/outcomes/server.html');
      await formSays(page, 'Sign In');
      await leaveForFacebook(page);
      await page.click('#known-user-with-factor');
      await page.waitForUrl((url) => url.pathname === '/outcomes/server.html');
      await formSays(page, 'Verify with your email');
    });

    it('signs in on the hosted page, and greets on the page for those who are signed in', async (t) => {
      const page = await open(t, browser, '/outcomes/hosted.html');
      await page.click('okta-sign-in >>> [part="sign-in"]');
      await page.type('#username', 'ada@example.com');
      await page.type('#password', 'Passw0rd!');
      await page.click('#submit');
      await page.waitForUrl(`${site.origin}/outcomes/hosted.html`);
      await says(page, 'Hello ada@example.com');
      await page.goto(`${site.origin}/outcomes/signed-in.html`);
      await says(page, 'Hello ada@example.com');
      assert.equal(
        await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .some(({ name }) => /signin-widget|okta-auth-js/.test(name)),
        ),
        false,
      );
    });

    it('has no page that is wider than a phone', async (t) => {
      const page = await open(t, browser, '/');
      for (const path of [
        '/',
        '/playground.html',
        '/callback.html',
        '/outcomes/',
        ...['errors', 'hosted', 'server', 'shadow-root', 'signed-in', 'themed'].map(
          (name) => `/outcomes/${name}.html`,
        ),
      ]) {
        const width = await page.evaluate(async (src) => {
          const frame = Object.assign(document.createElement('iframe'), {
            src,
            width: '390',
            height: '800',
          });
          const loaded = new Promise((resolve) => (frame.onload = resolve));
          document.body.append(frame);
          await loaded;
          const { scrollWidth } = frame.contentDocument?.documentElement ?? { scrollWidth: 0 };
          frame.remove();
          return scrollWidth;
        }, path);
        assert.ok(width > 0 && width <= 390, `${path}: ${width}`);
      }
    });
  },
  ['chromium'],
);
