import assert from 'node:assert/strict';
import test from 'node:test';
import { TROUBLE_SPOTS, TROUBLES } from '../src/switches.js';
import { DEMO_CLIENT_ID, type LocalOrg } from '../src/index.js';
import { messagesIn, ORIGIN, orgFor, TestApp } from './support/test-app.js';

const press = (
  org: LocalOrg,
  values: Record<string, string>,
  origin: string | null = null,
  headers = {},
) => new TestApp(org, DEMO_CLIENT_ID, origin).form('/local-org/switches', values, headers);

test('a switch holds until it is switched off, for the requests that it is about, and the page can read the answer', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  org.switches.set({ trouble: 'rate-limited', where: 'form' });
  for (let time = 0; time < 3; time++) {
    const { status, body, headers } = await app.interact();
    assert.deepEqual(
      [
        status,
        body.errorCode,
        headers.get('access-control-allow-origin'),
        headers.get('x-rate-limit-remaining'),
      ],
      [429, 'E0000047', ORIGIN, '0'],
    );
  }
  assert.equal((await app.redeem('x')).status, 400);
  org.switches.set({ trouble: 'server-error', where: 'tokens' });
  assert.deepEqual([(await app.interact()).status, (await app.redeem('x')).status], [200, 500]);
  org.switches.set({ trouble: 'none' });
  assert.equal((await app.redeem('x')).status, 400);
});

test('what is everywhere leaves the preflight and the org’s own pages alone', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  org.switches.set({ trouble: 'no-answer' });
  await assert.rejects(app.interact());
  await assert.rejects(app.call('/api/messages'));
  assert.equal((await app.call('/oauth2/default/v1/token', { method: 'OPTIONS' })).status, 204);
  const page = new TestApp(org, DEMO_CLIENT_ID, org.url);
  for (const path of ['/', '/outbox', '/local-org.css', '/local-org/live', '/local-org/live.js'])
    assert.equal((await page.call(path)).status, 200, path);
});

test('what comes slowly comes all the same', async (t) => {
  const org = await orgFor(t);
  org.switches.set({ slow: true, where: 'api' });
  const before = performance.now();
  assert.equal((await new TestApp(org).call('/api/messages')).status, 401);
  assert.ok(performance.now() - before >= 2990);
});

test('a fault that a test counts comes before a switch', async (t) => {
  const org = await orgFor(t);
  org.switches.set({ trouble: 'server-error' });
  org.faults.add({ path: '/v1/interact', status: 404 });
  assert.deepEqual(
    [(await new TestApp(org).interact()).status, (await new TestApp(org).interact()).status],
    [404, 500],
  );
});

test('a switch that there is not is refused, and changes nothing', async (t) => {
  const org = await orgFor(t);
  for (const values of [
    { trouble: 'worse' },
    { where: 'nowhere' },
    { clock: 'soon' },
    { trouble: 'toString' },
  ]) {
    const { status, body } = await press(org, values);
    assert.deepEqual([status, body.errorCode], [400, 'E0000001'], JSON.stringify(values));
  }
  assert.deepEqual(org.switches.state, { slow: false, trouble: 'none', where: 'everything' });
});

test('the switches are pressed by the org’s own pages and by programs, and by no other page, the app’s neither', async (t) => {
  const org = await orgFor(t);
  for (const origin of [
    'http://localhost:6666',
    ORIGIN,
    'null',
    org.url.replace('localhost', 'evil.example'),
  ]) {
    assert.equal((await press(org, { trouble: 'server-error' }, origin)).status, 403, origin);
    assert.equal((await press(org, { end: 'everything' }, origin)).status, 403, origin);
  }
  assert.equal(org.switches.state.trouble, 'none');
  for (const [origin, trouble] of [
    [org.url, 'server-error'],
    [null, 'none'],
  ] as const) {
    assert.equal((await press(org, { trouble }, origin)).status, 204);
    assert.equal(org.switches.state.trouble, trouble);
  }
  const form = await press(org, { slow: 'on' }, org.url, { Accept: 'text/html' });
  assert.deepEqual(
    [form.status, form.headers.get('location'), org.switches.state.slow],
    [303, `${org.url}/`, true],
  );
});

test('the clock is set off, and right again', async (t) => {
  const org = await orgFor(t);
  const ahead = () => Math.round((org.clock.now() - Date.now()) / 1000);
  await press(org, { clock: '-600' });
  assert.equal(ahead(), -600);
  await press(org, { clock: '600' });
  assert.equal(ahead(), 600);
  await press(org, { clock: '0' });
  assert.equal(ahead(), 0);
});

test('ending everything ends the sign-ins under way, and renews no token that there is', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const tokens = await app.tokens('openid offline_access');
  const { stateHandle } = await new TestApp(org).begin();
  await press(org, { end: 'everything' });
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), ['idx.session.expired']);
  const renewal = await app.refresh(tokens.refresh_token);
  assert.deepEqual([renewal.status, renewal.body.error], [400, 'invalid_grant']);
  assert.equal((await app.userinfo(tokens.access_token)).status, 200);
  assert.ok((await app.tokens('openid offline_access')).refresh_token);
});

test('the page has a button for each switch, and tells how they stand', async (t) => {
  const org = await orgFor(t);
  org.switches.set({ trouble: 'server-error' });
  const text = String((await new TestApp(org).call('/')).body['text']);
  const buttons = (name: string) =>
    [
      ...text.matchAll(
        new RegExp(`<button name="${name}" value="([^"]+)" aria-pressed="(true|false)"`, 'g'),
      ),
    ].map(([, value, pressed]) => [value, pressed]);
  assert.deepEqual(
    buttons('trouble'),
    Object.keys(TROUBLES).map((name) => [name, String(name === 'server-error')]),
  );
  assert.deepEqual(
    buttons('where'),
    Object.keys(TROUBLE_SPOTS).map((name) => [name, String(name === 'everything')]),
  );
  assert.deepEqual(buttons('slow'), [
    ['off', 'true'],
    ['on', 'false'],
  ]);
  assert.deepEqual(buttons('clock'), [
    ['-600', 'false'],
    ['0', 'true'],
    ['600', 'false'],
    ['86400', 'false'],
  ]);
  for (const name of ['trouble', 'where', 'slow', 'clock', 'end'])
    for (const [value = ''] of buttons(name)) await press(org, { [name]: value });
});
