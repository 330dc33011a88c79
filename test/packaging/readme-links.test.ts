// The README as people have it in node_modules, and on a registry's page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unpackPackage } from './support/unpacked-package.js';

test('every link of the README leads to a file of the package', (t) => {
  const { folder, remove } = unpackPackage();
  t.after(remove);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const targets = [...readme.matchAll(/\]\((?<target>[^):#]+)(?:#[^)]*)?\)/g)].map(
    (link) => link.groups?.['target'] ?? '',
  );
  assert.ok(targets.length > 30, 'links are found');
  assert.deepEqual(
    targets.filter((target) => !existsSync(join(folder, target))),
    [],
  );
});
