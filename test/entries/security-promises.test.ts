// SECURITY.md names a test for each promise. It can't know when that gets another name; this does.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import test from 'node:test';

const page = readFileSync('SECURITY.md', 'utf8');
const promises = page
  .slice(page.indexOf('| promise | test |'), page.indexOf('## Not promised'))
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

test('each promise of SECURITY.md names tests that exist', () => {
  assert.ok(promises.length > 15, String(promises.length));
  for (const row of promises) {
    const names = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name!,
    );
    assert.notEqual(names.length, 0, row);
    const [first = ''] = names;
    for (const name of names)
      assert.ok(
        existsSync(/^(?:local-org\/)?test\//.test(name) ? name : `${dirname(first)}/${name}`),
        `${row}: there is no ${name}`,
      );
  }
});
