import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { DrivenBrowser } from '../support/driven-browser.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { type JourneyOptions, pageNonce, startJourney, waitForStatus } from '../support/journey.js';
import { enterMailedCode, enterPassword, formSays, greeted } from '../support/widget-journey.js';

/** The header of docs/content-security-policy.md, with this org and nonce. */
const policy = (org: string): string =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    `script-src 'self' 'nonce-${pageNonce}'`,
    `style-src 'self' 'nonce-${pageNonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${org}`,
    `frame-src ${org}`,
    `form-action 'self' ${org}`,
  ].join('; ');

/** Kept over the pages of the tab. */
const collector = `<script nonce="${pageNonce}">
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) => {
    const before = JSON.parse(sessionStorage.getItem('violations') ?? '[]');
    sessionStorage.setItem('violations', JSON.stringify([...before, [violatedDirective, blockedURI, sample, sourceFile, lineNumber].join(' ')]));
  });
</script>`;
const violations = async (page: DrivenPage): Promise<unknown> =>
  JSON.parse((await page.evaluate(() => sessionStorage.getItem('violations'))) ?? '[]');

const underPolicy = (
  t: TestContext,
  browser: DrivenBrowser,
  { head = '', attributes = '', more = '', ...options }: JourneyOptions & { more?: string } = {},
) =>
  startJourney(t, browser, {
    ...options,
    attributes: `nonce="${pageNonce}" brand-color="#1d4ed8" ${attributes}`,
    head: collector + head,
    headers: ({ url }) => ({ 'Content-Security-Policy': policy(url) + more }),
  });

const trustedTypes = "; require-trusted-types-for 'script'; trusted-types default lit-html";

forEachEngine((browser, engine) => {
  it('signs in, by a code in a mail, and out under a strict policy, without one violation', async (t) => {
    const { page, home, org } = await underPolicy(t, browser);
    await page.goto(home);
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await greeted(page, 'grace@example.com');
    await page.reload();
    await greeted(page, 'grace@example.com');
    assert.deepEqual(await violations(page), []);
    await page.click('#sign-out');
    await page.waitFor(() => document.title === 'Bye');
    assert.deepEqual(await violations(page), []);
  });

  it('shows a failure and tries the org’s session in a frame under a strict policy, without one violation', async (t) => {
    const { page, home, org } = await underPolicy(t, browser, { attributes: 'sso' });
    org.faults.add({ path: '/v1/interact', method: 'POST', status: 500, body: {} });
    await page.goto(home);
    await waitForStatus(page, 'failed');
    await page.click('okta-sign-in >>> [part="retry"]');
    await formSays(page, 'Sign In');
    assert.deepEqual(await violations(page), []);
  });

  it('says so if something breaks the policy: the collector works', async (t) => {
    const { page, home } = await underPolicy(t, browser);
    await page.goto(home);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.example/x.png">'),
    );
    await page.waitFor(() => sessionStorage.getItem('violations')?.includes('img-src'));
  });

  if (engine !== 'chromium') return;

  it('draws what is its own under Trusted Types, without the widget’s policy', async (t) => {
    const { page, home } = await underPolicy(t, browser, {
      attributes: 'manual',
      more: "; require-trusted-types-for 'script'; trusted-types lit-html",
    });
    await page.goto(home);
    await page.waitFor(() =>
      document.querySelector('okta-sign-in')?.shadowRoot?.querySelector('[part="sign-in"]'),
    );
    assert.deepEqual(await violations(page), []);
  });

  it('signs in under Trusted Types with the entry for the widget, without one violation', async (t) => {
    const { page, home, org } = await underPolicy(t, browser, {
      head: '<script type="module" src="/dist/esm/trusted-types.js"></script>',
      more: trustedTypes,
    });
    await page.goto(home);
    await enterPassword(page, 'grace@example.com', 'wrong');
    await formSays(page, 'Unable to sign in');
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await greeted(page, 'grace@example.com');
    assert.deepEqual(await violations(page), []);
  });

  it('lets no script through that entry’s policy', async (t) => {
    const { page, home } = await underPolicy(t, browser, {
      head: '<script type="module" src="/dist/esm/trusted-types.js"></script>',
      more: trustedTypes,
    });
    await page.goto(home);
    await formSays(page, 'Sign In');
    const refused = await page.evaluate(() => {
      const attempts = [
        '<img src=x onerror=alert(1)>',
        '<script>alert(1)</script>',
        '<svg/onload=alert(1)>',
        '<iframe srcdoc="x">',
        '<a href="JavaScript:alert(1)">x</a>',
      ];
      const isRefused = (attempt: () => unknown): boolean => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const node = document.createElement('div');
      return [
        ...attempts.map((html) => isRefused(() => (node.innerHTML = html))),
        isRefused(() => (document.createElement('script').src = 'https://evil.example/x.js')),
        isRefused(() => (document.createElement('script').text = 'alert(1)')),
      ];
    });
    assert.deepEqual(
      refused,
      refused.map(() => true),
    );
  });
});
