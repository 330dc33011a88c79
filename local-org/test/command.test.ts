import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../src/command-options.js';
import { DEMO_CLIENT } from '../src/index.js';
import { orgFor } from './support/test-app.js';

const COMMAND = fileURLToPath(new URL('../src/command.ts', import.meta.url));

async function run(
  args: readonly string[],
  stopAt?: RegExp,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += String(chunk);
    if (stopAt?.test(out)) child.kill(signal);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += String(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`the command starts an org, says what is needed to use it, warns of nothing, and ends cleanly on ${signal}`, async () => {
    const { code, out, err } = await run(
      ['--port', '0', '--origin', 'http://localhost:3000', '--origin', 'http://localhost:3001'],
      /outbox .*\n/,
      signal,
    );
    assert.deepEqual([code, err], [0, '']);
    for (const text of [
      '/oauth2/default',
      '0oalocaldemo',
      'http://localhost:3000  /  /callback  /callback.html  /login/callback  /interactioncode/callback\n',
      'http://localhost:3001  /  /callback  /callback.html  /login/callback  /interactioncode/callback\n',
      'ada@example.com (password)',
      'alan@example.com (password and an e-mailed code or a security question or an authenticator app)',
      'Passw0rd!',
      '/outbox',
    ])
      assert.ok(out.includes(text), text);
  });
}

test('the command says what is wrong with its arguments', async () => {
  const { code, out, err } = await run(['--port', 'http']);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /--port: "http" is not a port number/);
});

test('the command says that its port is taken, and which option gives another', async (t) => {
  const { url } = await orgFor(t);
  const { port } = new URL(url);
  const { code, err } = await run(['--port', port]);
  assert.equal(code, 1);
  assert.ok(err.includes(`port ${port} is in use; try another --port\n`), err);
});

test('the command line is read', () => {
  assert.equal(readCommandLine(['--help']).kind, 'help');
  for (const args of [
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port'],
    ['--origin', 'http://localhost:1/'],
    ['--origin', 'localhost'],
    ['--allowed-host', '*'],
    ['--allowed-host', 'http://okta.test'],
    ['--nothing'],
    ['stray'],
  ]) {
    assert.equal(readCommandLine(args).kind, 'wrong', args.join(' '));
  }
  const read = readCommandLine(['--origin', 'http://a.example', '--origin', 'http://a.example']);
  const paths = ['', 'callback', 'callback.html', 'login/callback', 'interactioncode/callback'];
  assert.deepEqual(
    read.kind === 'start' && read.options.clients?.[0]?.redirectUris,
    paths.map((path) => `http://a.example/${path}`),
  );
  const nothing = readCommandLine([]);
  assert.deepEqual(nothing.kind === 'start' && nothing.options.clients, [DEMO_CLIENT]);
  const renamed = readCommandLine(['--client-id', '0oamine']);
  assert.deepEqual(renamed.kind === 'start' && renamed.options.clients, [
    { ...DEMO_CLIENT, clientId: '0oamine' },
  ]);
  const exact = readCommandLine(['--redirect-uri', 'http://localhost:9999/x']);
  assert.deepEqual(exact.kind === 'start' && exact.options.clients?.[0]?.redirectUris, [
    'http://localhost:9999/x',
  ]);
  const shop = 'http://localhost:8080/shop/';
  const away = readCommandLine(['--post-logout-redirect-uri', shop]);
  const client = away.kind === 'start' ? away.options.clients?.[0] : undefined;
  assert.deepEqual(client?.redirectUris, DEMO_CLIENT.redirectUris);
  const ends = client.postLogoutRedirectUris ?? [];
  assert.ok(ends.includes(shop) && ends.includes('http://localhost:8080/callback'));
  const named = readCommandLine(
    ['--allowed-host', 'host.docker.internal', '--allowed-host', 'okta.test:9000'],
    { allowedHosts: ['from-file.test'] },
  );
  assert.deepEqual(named.kind === 'start' && named.options.allowedHosts, [
    'host.docker.internal',
    'okta.test:9000',
  ]);
  const kept = readCommandLine([], { allowedHosts: ['from-file.test'] });
  assert.deepEqual(kept.kind === 'start' && kept.options.allowedHosts, ['from-file.test']);
  const first = readCommandLine(['--identifier-first', '--magic-link']);
  assert.deepEqual(first.kind === 'start' && first.options.policies, {
    identifierFirst: true,
    emailMagicLink: true,
    signUp: true,
    unlockAccount: true,
  });
});
