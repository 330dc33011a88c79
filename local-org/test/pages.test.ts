import assert from 'node:assert/strict';
import { request } from 'node:http';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import { html } from '../src/http/html.js';
import { maskEmail } from '../src/idx/mask-email.js';
import { orgFor, TestApp } from './support/test-app.js';

test('the first page names the issuer, the users and the outbox, under a strict policy', async (t) => {
  const org = await orgFor(t);
  const { headers, body } = await new TestApp(org).call('/');
  for (const text of [
    org.issuer,
    'ada@example.com',
    'grace@example.com',
    'href="/outbox"',
    'name="viewport"',
  ])
    assert.ok(String(body['text']).includes(text), text);
  assert.match(
    headers.get('content-security-policy') ?? '',
    /default-src 'none'; style-src 'self'/,
  );
});

test('the first page shows the newest requests, and not the person’s own look at it', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  await app.begin();
  await app.call('/outbox');
  await app.call('/local-org/live');
  const text = String((await app.call('/')).body['text']);
  assert.deepEqual(
    [...text.matchAll(/<td class="path">([^<]*)</g)].map(([, path]) => path),
    ['/idp/idx/introspect', '/oauth2/default/v1/interact'],
  );
  assert.equal(
    org.requests.some(({ path }) => path.startsWith('/local-org/')),
    false,
  );
});

test('under another of its names the first page leads to the org’s own, and under a foreign one it shows nothing and leads nowhere', async (t) => {
  const org = await orgFor(t);
  const { port } = new URL(org.url);
  assert.deepEqual(await firstPage(org, `127.0.0.1:${port}`), [302, `${org.url}/`]);
  assert.deepEqual(await firstPage(org, `evil.example:${port}`), [421, undefined]);
});

/** Under the name in `host`: its status, and where it leads. */
function firstPage(org: LocalOrg, host: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    request(
      { host: 'localhost', port: new URL(org.url).port, path: '/', headers: { Host: host } },
      (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers.location]);
      },
    )
      .on('error', reject)
      .end();
  });
}

test('the outbox shows the newest mail first, and one mailbox on request', async (t) => {
  const org = await orgFor(t);
  org.users.add({
    login: 'second@example.com',
    password: 'x',
    firstName: 'Second',
    lastName: 'Person',
    factors: ['email'],
  });
  const app = new TestApp(org);
  await app.identify((await app.begin()).stateHandle, 'grace@example.com');
  await app.identify((await app.begin()).stateHandle, 'second@example.com', 'x');
  const all = (await app.call('/outbox.json')).body as unknown as { to: string; code: string }[];
  assert.deepEqual(
    all.map(({ to }) => to),
    ['second@example.com', 'grace@example.com'],
  );
  const page = String((await app.call('/outbox?to=grace@example.com')).body['text']);
  assert.ok(page.includes(all[1]?.code ?? '-') && !page.includes(`>${all[0]?.code}<`));
});

test('a name with markup in it stays text', async (t) => {
  const org = await orgFor(t);
  org.users.add({
    login: '<img src=x>@example.com',
    password: 'x',
    firstName: '<script>',
    lastName: '"&\'',
    factors: ['email'],
  });
  const app = new TestApp(org);
  await app.identify((await app.begin()).stateHandle, '<img src=x>@example.com', 'x');
  for (const path of ['/', '/outbox', '/outbox?to=%3Cb%3E']) {
    const text = String((await app.call(path)).body['text']);
    assert.ok(!/<img|<script>|<b>/.test(text), path);
  }
});

test('the template tag escapes what is put in, but not its own work', () => {
  assert.equal(
    html`<p title="${'"'}">${"<&'"}${html`<b>${1}</b>`}${[html`<i></i>`]}</p>`.text,
    '<p title="&quot;">&lt;&amp;&#39;<b>1</b><i></i></p>',
  );
});

test('an address is masked but for its ends', () => {
  assert.deepEqual(['grace@example.com', 'a@b.c', '@b.c', ''].map(maskEmail), [
    'g***e@example.com',
    'a***a@b.c',
    '***',
    '***',
  ]);
});
