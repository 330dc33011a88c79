import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/root.mjs';
import { dealt, writeBatches } from '../../scripts/test/batches.mjs';

it('deals every file out once, so that neighbours come into different batches', () => {
  assert.deepEqual(dealt(['a', 'b', 'c', 'd', 'e'], 2), [['a', 'd'], ['b', 'e'], ['c']]);
  assert.deepEqual(dealt(['a', 'b'], 5), [['a', 'b']]);
  assert.deepEqual(dealt([], 5), []);
});

it('writes a file for each batch, and leaves none of an earlier run', () => {
  const name = 'batches-test';
  const before = writeBatches(name, ['/a b.test.ts', '/c.test.ts'], 1);
  assert.equal(before.length, 2);
  const [file = ''] = writeBatches(name, ['/a b.test.ts', '/c.test.ts'], 2);
  assert.equal(
    readFileSync(file, 'utf8'),
    ['/a b.test.ts', '/c.test.ts']
      .map((path) => `import "${pathToFileURL(path).href}";\n`)
      .join(''),
  );
  assert.ok(file.startsWith(`${root}.cache/batches/`));
  assert.equal(existsSync(before[1] ?? ''), false);
});
