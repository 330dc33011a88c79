// The README, and the list of documents that it leads to, as people have them in node_modules, and on a registry's page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unpackPackage } from './support/unpacked-package.js';

/** The list names some files that are for those who work on the package. */
const IN_REPOSITORY_ALONE = /^(?:bench|demo|test)\//;

test('every link of the README, and of the list of documents, leads to a file of the package', (t) => {
  const { folder, remove } = unpackPackage();
  t.after(remove);
  const targets = ['README.md', 'docs/README.md'].flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/\]\((?<target>[^):#]+)(?:#[^)]*)?\)/g),
    ].map(({ groups }) => join(dirname(file), groups?.['target'] ?? '')),
  );
  assert.ok(targets.length > 60, 'links are found');
  assert.deepEqual(
    targets.filter(
      (target) => !existsSync(join(folder, target)) && !IN_REPOSITORY_ALONE.test(target),
    ),
    [],
  );
});
