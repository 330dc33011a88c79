import assert from 'node:assert/strict';
import test from 'node:test';
import { openTab } from './support/open-tab.js';
import { orgFor, TestApp } from './support/test-app.js';

test('in a browser a press switches without leaving the page, by keyboard too, and what happens meanwhile is shown', async (t) => {
  const org = await orgFor(t);
  const page = await openTab(t);
  await page.goto(`${org.url}/`);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  const pressed = (name: string, value: string) =>
    page.waitFor(
      (one, other) =>
        document
          .querySelector(`[name="${one}"][value="${other}"]`)
          ?.getAttribute('aria-pressed') === 'true',
      name,
      value,
    );
  await page.click('[name="trouble"][value="server-error"]');
  await pressed('trouble', 'server-error');
  assert.equal(org.switches.state.trouble, 'server-error');
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[name="where"][value="tokens"]')?.focus(),
  );
  await page.press('Enter');
  await pressed('where', 'tokens');
  assert.equal(
    await page.evaluate(
      () => document.activeElement instanceof HTMLButtonElement && document.activeElement.value,
    ),
    'tokens',
  );
  const app = new TestApp(org);
  await app.identify((await app.begin()).stateHandle, 'grace@example.com');
  await page.waitFor(
    (code) => document.querySelector<HTMLElement>('#mails')?.innerText.includes(code),
    org.outbox.last()?.code ?? '-',
  );
  assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true);
});
