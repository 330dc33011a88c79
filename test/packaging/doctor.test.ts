// `npx okta-sign-in-element doctor`, from the packed package, in a process of its own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DEMO_CLIENT_ID, type LocalOrg, startLocalOrg } from '../../local-org/src/index.js';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

describe('the command that looks at an org', () => {
  let unpacked: UnpackedPackage;
  let org: LocalOrg;
  before(async () => {
    unpacked = unpackPackage();
    org = await startLocalOrg();
  });
  after(async () => {
    unpacked.remove();
    await org.close();
  });

  // Not by `spawnSync`: the org answers from this process.
  const run = (...args: readonly string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const command = join(unpacked.folder, 'bin/okta-sign-in-element.js');
      execFile(process.execPath, [command, 'doctor', ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
  const call = (clientId: string) => [
    ...['--issuer', org.issuer],
    ...['--client-id', clientId],
    ...['--origin', 'http://localhost:5173'],
  ];

  it('ends with 0 where there is no problem', async () => {
    const { code, stdout, stderr } = await run(...call(DEMO_CLIENT_ID));
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^ok +page .*\n(?:.*\n)+\n16 ok, 0 problem, 0 warning, 2 unknown\n$/);
  });

  it('ends with 1 where there is one, and prints JSON that can be read', async () => {
    const { code, stdout } = await run(...call('0oastranger'), '--json');
    const { findings } = JSON.parse(stdout) as { findings: { check: string; level: string }[] };
    const problems = findings.filter(({ level }) => level === 'problem');
    assert.deepEqual([code, problems.map(({ check }) => check)], [1, ['client']]);
  });

  it('ends with 2 where it is called wrongly, and names the option', async () => {
    const { code, stdout, stderr } = await run('--issuer', org.issuer, '--client', 'x');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /'--client'[^]*\nUsage: /);
  });
});
