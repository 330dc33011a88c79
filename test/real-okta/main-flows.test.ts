// The main flows against a real Okta org: test/real-okta/README.md says which variables it needs. The page stays on one port, which Okta knows.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { DrivenBrowser } from '../support/driven-browser.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { press, typeInto } from '../support/hands.js';
import { errorsIn, signInsIn, storedTokens, testPage } from '../support/journey.js';
import { servePages } from '../support/serve-pages.js';
import { greeted, hasForm, passcode } from '../support/widget-journey.js';

const {
  OKTA_ISSUER: issuer,
  OKTA_CLIENT_ID: clientId,
  OKTA_USERNAME: username,
  OKTA_PASSWORD: password,
  OKTA_PORT: port = '8080',
} = process.env;

if (!issuer || !clientId || !username || !password) {
  it(
    'signs in at a real Okta org',
    { skip: 'OKTA_ISSUER, OKTA_CLIENT_ID, OKTA_USERNAME and OKTA_PASSWORD are not all set' },
    () => undefined,
  );
} else {
  describe(`at ${issuer}`, () => {
    forEachEngine((browser) => {
      it('signs in after a wrong password, knows the user after a reload, renews, reads the profile and signs out', async (t) => {
        const page = await openHome(
          t,
          browser,
          `issuer="${issuer}" client-id="${clientId}" scopes="openid profile email offline_access"`,
        );
        await enter(page, username, `not ${password}`);
        await page.waitFor(() =>
          document
            .querySelector('#okta-sign-in .infobox-error, #okta-sign-in .o-form-error-container')
            ?.textContent.trim(),
        );
        await typeInto(page, { [passcode]: password });
        await press(page, '#okta-sign-in [type="submit"]');
        await greeted(page);
        assert.deepEqual(await signInsIn(page), ['widget at /']);
        assert.deepEqual(await errorsIn(page), []);
        await page.reload();
        await greeted(page);
        assert.equal(await hasForm(page), false);
        const [subject, renewed] = await page.evaluate(async () => {
          const element = document.querySelector('okta-sign-in');
          if (!element) throw new Error('no element');
          const before = await element.getAccessToken();
          // Ended by the clock of auth-js, not by Okta's: it has to renew.
          const stored = JSON.parse(localStorage.getItem('okta-token-storage') ?? '{}') as Record<
            string,
            { expiresAt: number }
          >;
          for (const token of Object.values(stored)) if (token.expiresAt) token.expiresAt = 1;
          localStorage.setItem('okta-token-storage', JSON.stringify(stored));
          const after = await element.getAccessToken();
          return [(await element.getUser()).sub, before !== after] as const;
        });
        assert.ok(subject);
        assert.ok(renewed, 'another access token');
        await page.click('#sign-out');
        await page.waitFor(() => document.querySelector('[name="identifier"]')?.checkVisibility());
        assert.deepEqual(await storedTokens(page), []);
      });
    });
  });
}

async function openHome(
  t: TestContext,
  browser: DrivenBrowser,
  attributes: string,
): Promise<DrivenPage> {
  const site = await servePages({ '/': testPage('Home', attributes) }, { port: Number(port) });
  t.after(() => site.close());
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(`${site.origin}/`);
  return page;
}

/** Whether the policy asks for both at once or for the user name first. */
async function enter(page: DrivenPage, identifier: string, secret: string): Promise<void> {
  await typeInto(page, { '[name="identifier"]': identifier });
  const hasBoth = await page.evaluate((css) => document.querySelector(css) !== null, passcode);
  if (!hasBoth) await press(page, '#okta-sign-in [type="submit"]');
  await page.waitFor((css) => document.querySelector(css) !== null, passcode);
  await typeInto(page, { [passcode]: secret });
  await press(page, '#okta-sign-in [type="submit"]');
}
