// The pages of demo/html as the dev server sends them: whole, and with everything that they ask for.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/root.mjs';
import { type DemoSite, startDemo } from '../support/demo-journey.js';

let site: DemoSite;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

const pages = readdirSync(`${root}demo/html`, { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.html') && !file.startsWith('/parts/'));

test('each page is put together, and everything that it loads or links to is there', async () => {
  assert.ok(pages.length > 8);
  for (const page of pages) {
    const html = await (
      await fetch(site.origin + page, { headers: { Accept: 'text/html' } })
    ).text();
    assert.doesNotMatch(html, /<!-- part: |%VITE_/, page);
    for (const part of [
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<nav class="masthead-links"',
      '<h1',
      '<title>',
    ])
      assert.ok(html.includes(part), `${page}: ${part}`);
    for (const [, target = ''] of html.matchAll(
      /<(?:script|link|a|img)\b[^>]*?\b(?:src|href)="(?<target>\/[^"]*)"/g,
    )) {
      assert.equal(
        (
          await fetch(site.origin + target.replaceAll('&amp;', '&'), {
            headers: { Accept: 'text/html,*/*' },
          })
        ).status,
        200,
        `${page}: ${target}`,
      );
    }
  }
});

test('the server’s page gets state and challenge, the same again for the browser that began, and the cookie no script sees', async () => {
  const ask = async (query = '', cookie = '') => {
    const answer = await fetch(`${site.origin}/backend/session${query}`, {
      headers: { Cookie: cookie },
    });
    return {
      ...((await answer.json()) as { state: string; codeChallenge: string }),
      cookies: answer.headers.getSetCookie(),
    };
  };
  const { state, codeChallenge, cookies } = await ask();
  assert.match(codeChallenge, /^[\w-]{43}$/);
  assert.match(cookies.join(), /HttpOnly; SameSite=Lax/);
  const again = await ask(`?state=${state}`, cookies[0]?.split(';')[0]);
  assert.deepEqual([again.state, again.codeChallenge], [state, codeChallenge]);
  assert.notEqual((await ask(`?state=${state}`)).codeChallenge, codeChallenge);
});

test('the org’s switches are moved by the demo’s own pages, and by no other', async () => {
  const press = async (query: string, headers: Record<string, string>, method = 'POST') =>
    (await fetch(`${site.origin}/backend/trouble?${query}`, { method, headers })).status;
  for (const Origin of [
    'http://evil.example',
    'null',
    site.origin.replace('http', 'https'),
    `${site.origin}.evil.example`,
  ])
    assert.equal(await press('trouble=server-error', { Origin }), 403, Origin);
  assert.equal(await press('trouble=server-error', {}), 403);
  assert.equal(await press('trouble=worse', { Origin: site.origin }), 400);
  assert.equal(await press('trouble=none&where=everything', { Origin: site.origin }), 204);
});

test('the demo’s server, and the org beside it, listen on this machine alone, and answer to no other name', async () => {
  const { port } = new URL(site.origin);
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && !one.internal)
    .map((one) => one?.address ?? '');
  for (const address of addresses)
    await assert.rejects(
      fetch(`http://${address.includes(':') ? `[${address}]` : address}:${port}/`, {
        signal: AbortSignal.timeout(2000),
      }),
      address,
    );
  for (const path of ['/', '/backend/session', '/backend/trouble'])
    assert.equal(await statusUnder(`evil.example:${port}`, path, port), 403, path);
  assert.equal(await statusUnder(`localhost:${port}`, '/', port), 200);
});

/** Under the name in `host`, which leads to this machine. */
function statusUnder(host: string, path: string, port: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(
      { host: 'localhost', port, path, headers: { Host: host, Accept: 'text/html' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    ).on('error', reject);
  });
}

test('the server’s callback redeems nothing of another browser, and its sign-out is for its own pages', async () => {
  const callback = await fetch(`${site.origin}/backend/callback?state=x&interaction_code=y`, {
    redirect: 'manual',
  });
  assert.deepEqual(
    [callback.status, callback.headers.get('location')?.split('?')[0]],
    [303, '/outcomes/server.html'],
  );
  for (const origin of ['http://evil.example', 'null'])
    assert.equal(
      (
        await fetch(`${site.origin}/backend/sign-out`, {
          method: 'POST',
          headers: { Origin: origin },
        })
      ).status,
      403,
    );
});
