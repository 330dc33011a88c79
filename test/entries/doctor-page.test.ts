// docs/doctor.md has every check with its place, and an example that is what the command prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { startLocalOrg } from '../../local-org/src/index.js';
import { root } from '../../scripts/root.mjs';
import { CHECKS } from '../../src/command/doctor/check-list.js';
import { doctor } from '../../src/command/doctor/doctor.js';
import { USAGE } from '../../src/command/usage.js';

const page = readFileSync(`${root}docs/doctor.md`, 'utf8');

test('the table of findings has each check and its place in the Admin Console, in the order of the report', () => {
  const table = page.slice(page.indexOf('## Findings'));
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \|.*\| ([^|]+) \|$/gm)].map(
    ([, check, where]) => [check, where],
  );
  assert.deepEqual(
    rows,
    Object.entries(CHECKS).map(([check, { where }]) => [check, where]),
  );
});

test('each option in it is one of the command', () => {
  const options = [...page.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option);
  assert.ok(options.length > 5);
  for (const option of options) assert.ok(USAGE.includes(option), option);
});

test('its example is what the command prints', async (t) => {
  const org = await startLocalOrg();
  t.after(() => org.close());
  const [, call = '', printed = ''] =
    /```sh\nnpx okta-sign-in-element doctor (.*)\n```\n\n```text\n([^`]*(?:`[^`]+`[^`]*)*?)```/.exec(
      page,
    ) ?? [];
  const args = call.replace('http://localhost:8125', org.url).split(' ');
  const { out = '', exitCode } = await doctor(args);
  assert.equal(exitCode, 1);
  const steady = (text: string) =>
    text.replace(/answer, \S+, took \d+ ms/, 'took').replace(/\d+ s apart/, 'apart');
  assert.equal(steady(out.replaceAll(org.url, 'http://localhost:8125')), steady(printed));
});
