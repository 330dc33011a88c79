import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { build, createLogger, createServer, type InlineConfig } from 'vite';
import type { LocalOrg } from '../src/index.js';
import { localOrg, type LocalOrgPluginOptions } from '../src/vite-plugin.js';
import { DEMO_CLIENT_ID } from '../src/index.js';
import { TestApp } from './support/test-app.js';

function app(t: TestContext, options: LocalOrgPluginOptions): InlineConfig {
  const root = mkdtempSync(join(tmpdir(), 'vite-app-'));
  t.after(() => rmSync(root, { recursive: true }));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><p id="issuer">%VITE_OKTA_ISSUER%</p><p>%VITE_OKTA_CLIENT_ID%</p><script type="module" src="/app.js"></script>',
  );
  writeFileSync(
    join(root, 'app.js'),
    'console.log(import.meta.env.VITE_OKTA_ISSUER, import.meta.env.VITE_OKTA_CLIENT_ID);',
  );
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0 },
    plugins: [localOrg(options)],
  };
}

async function serve(t: TestContext, options: LocalOrgPluginOptions = {}) {
  let org: LocalOrg | undefined;
  const server = await createServer(
    app(t, {
      ...options,
      onStart: (started) => {
        org = started;
      },
    }),
  );
  t.after(() => server.close());
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  const html = await (await fetch(url)).text();
  const script = await (await fetch(`${url}app.js`)).text();
  assert.ok(org, 'the org runs before the first page');
  return { server, url, html, script, org };
}

test('Vite’s dev server has an org beside it, which the app finds in its environment and which knows the app’s origin', async (t) => {
  const { url, html, script, org } = await serve(t);
  assert.ok(html.includes(`<p id="issuer">${org.issuer}</p>`), html);
  assert.ok(html.includes(`<p>${DEMO_CLIENT_ID}</p>`));
  assert.match(script, new RegExp(`"VITE_OKTA_ISSUER":\\s*"${org.issuer}"`));
  const { status } = await new TestApp(org, DEMO_CLIENT_ID, new URL(url).origin).interact({
    redirect_uri: url,
  });
  assert.equal(status, 200);
});

test('the org ends with the server, and the app in it may be one’s own', async (t) => {
  const { server, url, html, org } = await serve(t, {
    client: (origin) => ({ clientId: '0oamine', redirectUris: [`${origin}/login/callback`] }),
    users: [{ login: 'one@example.com', password: 'x', firstName: 'One', lastName: 'User' }],
  });
  assert.ok(html.includes('<p>0oamine</p>'));
  assert.equal(
    (
      await new TestApp(org, '0oamine', new URL(url).origin).interact({
        redirect_uri: `${url}login/callback`,
      })
    ).status,
    200,
  );
  assert.deepEqual(
    org.users.list().map(({ login }) => login),
    ['one@example.com'],
  );
  await server.close();
  await assert.rejects(fetch(org.url));
});

test('a port that is taken is named, with the option that gives another', async (t) => {
  const { org } = await serve(t);
  const port = Number(new URL(org.url).port);
  const errors: string[] = [];
  const server = await createServer({
    ...app(t, { port }),
    customLogger: { ...createLogger('silent'), error: (text) => errors.push(text) },
  });
  t.after(() => server.close());
  await server.listen();
  await fetch(server.resolvedUrls?.local[0] ?? '');
  assert.deepEqual(errors, [
    `The local org did not start: port ${port} is in use; try another port in localOrg({ port })`,
  ]);
});

test('a build leaves the org out, and takes what it is told', async (t) => {
  process.env['VITE_OKTA_ISSUER'] = 'https://example.okta.com/oauth2/default';
  t.after(() => delete process.env['VITE_OKTA_ISSUER']);
  const result = await build({ ...app(t, {}), build: { write: false } });
  const output = JSON.stringify(result);
  assert.ok(
    output.includes('https://example.okta.com/oauth2/default') && !output.includes('localhost'),
  );
});
