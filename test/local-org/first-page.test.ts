import assert from 'node:assert/strict';
import { request } from 'node:http';
import test from 'node:test';
import { openTab } from './support/open-tab.js';
import { orgFor, TestApp } from './support/test-app.js';

test('the first page shows the newest requests, and not the person’s own look at it', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  await app.begin();
  await app.call('/outbox');
  await app.call('/local-org/live');
  const text = String((await app.call('/')).body['text']);
  assert.deepEqual([...text.matchAll(/<td class="path">([^<]*)</g)].map(([, path]) => path), ['/idp/idx/introspect', '/oauth2/default/v1/interact']);
  assert.equal(org.requests.some(({ path }) => path.startsWith('/local-org/')), false);
});

test('under a name that only leads to this machine the first page shows nothing, and leads to the org’s own', async (t) => {
  const org = await orgFor(t);
  const { status, location } = await new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    const { port } = new URL(org.url);
    request({ host: 'localhost', port, path: '/', headers: { Host: `evil.example:${port}` } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, location: answer.headers.location });
    }).on('error', reject).end();
  });
  assert.deepEqual([status, location], [302, `${org.url}/`]);
});

test('in a browser a press switches without leaving the page, by keyboard too, and what happens meanwhile is shown', async (t) => {
  const org = await orgFor(t);
  const page = await openTab(t);
  await page.goto(`${org.url}/`);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  const pressed = (name: string, value: string) => page.waitFor((one, other) => document.querySelector(`[name="${one}"][value="${other}"]`)?.getAttribute('aria-pressed') === 'true', name, value);
  await page.click('[name="trouble"][value="server-error"]');
  await pressed('trouble', 'server-error');
  assert.equal(org.switches.state.trouble, 'server-error');
  await page.evaluate(() => document.querySelector<HTMLElement>('[name="where"][value="tokens"]')?.focus());
  await page.press('Enter');
  await pressed('where', 'tokens');
  assert.equal(await page.evaluate(() => document.activeElement instanceof HTMLButtonElement && document.activeElement.value), 'tokens');
  const app = new TestApp(org);
  await app.identify((await app.begin()).stateHandle, 'grace@example.com');
  await page.waitFor((code) => document.querySelector<HTMLElement>('#mails')?.innerText.includes(code), org.outbox.last()?.code ?? '-');
  assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true);
});
