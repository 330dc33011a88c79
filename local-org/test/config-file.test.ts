import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { readCommandLine } from '../src/command-options.js';
import { readConfigFile } from '../src/config-file.js';
import { DEMO_PASSWORD, type LocalOrgOptions, startLocalOrg } from '../src/index.js';

function fileWith(t: TestContext, name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'org-config-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const YAML = `
users:
  - login: nina@example.com
    password: Secret-1
    firstName: Nina
    lastName: Simone
    factors: [email]
clients:
  - clientId: 0oamine
    redirectUris: [http://localhost:3000/login/callback]
policies:
  identifierFirst: true
  lockoutAfter: 3
`;

const OPTIONS: LocalOrgOptions = {
  users: [
    {
      login: 'nina@example.com',
      password: 'Secret-1',
      firstName: 'Nina',
      lastName: 'Simone',
      factors: ['email'],
    },
  ],
  clients: [{ clientId: '0oamine', redirectUris: ['http://localhost:3000/login/callback'] }],
  policies: { identifierFirst: true, lockoutAfter: 3 },
};

test('a file in YAML or in JSON holds the options of an org', async (t) => {
  for (const [name, text] of [
    ['org.yaml', YAML],
    ['org.yml', YAML],
    ['org.json', JSON.stringify(OPTIONS)],
  ] as const) {
    assert.deepEqual(await readConfigFile(fileWith(t, name, text)), OPTIONS, name);
  }
  const org = await startLocalOrg(await readConfigFile(fileWith(t, 'org.yaml', YAML)));
  t.after(() => org.close());
  assert.deepEqual(
    org.users.list().map(({ login }) => login),
    ['nina@example.com'],
  );
});

test('a file says where it is wrong', async (t) => {
  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [
      { user: [] },
      /^user is nothing that the org knows; there is port, host, allowedHosts, clients/,
    ],
    [{ users: {} }, /^users is not a list$/],
    [{ users: [{ login: 'x', firstName: 'X' }] }, /^users\[0\]\.lastName is missing$/],
    [{ users: [{ login: 1, firstName: 'X', lastName: 'Y' }] }, /^users\[0\]\.login is not text$/],
    [
      { users: [{ login: 'x', firstName: 'X', lastName: 'Y', factors: ['sms'] }] },
      /^users\[0\]\.factors\[0\] is not one of email, question, totp, webauthn, push, oktaVerifyCode, phone, customOtp$/,
    ],
    [{ policies: { lockoutAfter: '3' } }, /^policies\.lockoutAfter is not a number$/],
    [{ policies: { signUp: 1 } }, /^policies\.signUp is not true or false$/],
    [{ policies: { toString: 1 } }, /^policies\.toString is nothing that the org knows/],
    [[], /^the file is not an object$/],
    [null, /^the file is empty$/],
  ];
  for (const [value, message] of wrong)
    await assert.rejects(readConfigFile(fileWith(t, 'org.json', JSON.stringify(value))), {
      name: 'TypeError',
      message,
    });
  await assert.rejects(readConfigFile(fileWith(t, 'org.json', '{')), SyntaxError);
  await assert.rejects(readConfigFile('nowhere.json'), { code: 'ENOENT' });
});

test('what the command line says counts for more than the file', () => {
  const file = { port: 1234, ...OPTIONS };
  const start = (...args: string[]) => {
    const command = readCommandLine(args, file);
    assert.ok(command.kind === 'start', JSON.stringify(command));
    return command.options;
  };
  assert.deepEqual(
    [start().port, start('--port', '99').port, start().clients],
    [1234, 99, OPTIONS.clients],
  );
  assert.deepEqual(start('--policy', 'lockoutAfter=5').policies, {
    signUp: true,
    unlockAccount: true,
    identifierFirst: true,
    lockoutAfter: 5,
  });
  assert.deepEqual(start('--user', 'ada.lovelace@example.com:Secret-2:email').users?.at(-1), {
    login: 'ada.lovelace@example.com',
    password: 'Secret-2',
    firstName: 'Ada',
    lastName: 'Lovelace',
    factors: ['email'],
  });
  assert.equal(start('--user', 'a@example.com:Secret-2').users?.length, 2);
  const client = start('--client-id', '0oax', '--redirect-uri', 'http://localhost:1/cb')
    .clients?.[0];
  assert.deepEqual([client?.clientId, client?.redirectUris], ['0oax', ['http://localhost:1/cb']]);
});

test('the command line says what it cannot use', () => {
  for (const args of [
    ['--user', 'ada'],
    ['--user', 'a:b:totp'],
    ['--policy', 'nothing=1'],
    ['--policy', 'signUp=maybe'],
    ['--policy', 'lockoutAfter=few'],
    ['--policy', 'password=1'],
    ['--redirect-uri', '/cb'],
  ]) {
    const command = readCommandLine(args);
    assert.ok(command.kind === 'wrong', args.join(' '));
    assert.match(command.message, new RegExp(`^${args[0] ?? ''}: `));
  }
});

test('users of one’s own take the place of the demo’s, whose password is not shown then', async (t) => {
  const command = readCommandLine(['--port', '0', '--user', 'one@example.com:Secret-1']);
  assert.ok(command.kind === 'start');
  const org = await startLocalOrg(command.options);
  t.after(() => org.close());
  assert.deepEqual(
    org.users.list().map(({ login }) => login),
    ['one@example.com'],
  );
  const text = await (await fetch(`${org.url}/`)).text();
  assert.ok(!text.includes(DEMO_PASSWORD) && !text.includes('Secret-1'));
});
