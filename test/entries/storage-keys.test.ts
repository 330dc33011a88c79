// auth-js's storage keys and the widget's stand in one file of src: where auth-js changes one, that is the one to change.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

/** The option list of `config` says which value of `tokenManager.storageKey` is let through. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'src/settings/auth-option-list.ts': ['okta-token-storage'],
};

const KEYS = /\bokta-[a-z-]+-storage\b|\bosw-[a-z-]+|\breferrerPath\b/g;

test('only src/okta/storage-layout.ts has the names under which Okta’s code stores something', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        file !== 'src/okta/storage-layout.ts' &&
        !file.startsWith('src/local-org/'),
    );
  assert.ok(files.length > 100, String(files.length));
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(KEYS)].map(([key]) => [file, key] as const),
  );
  const strange = found.filter(([file, key]) => !EXCEPTIONS[file]?.includes(key));
  assert.deepEqual(strange, []);
});

test('each of these names is auth-js’s own', () => {
  const layout = readFileSync('src/okta/storage-layout.ts', 'utf8');
  const constants = readFileSync(
    'node_modules/@okta/okta-auth-js/esm/browser/constants.js',
    'utf8',
  );
  const keys = [...layout.matchAll(/_KEY = '([^']+)'/g)].map(([, key]) => key!);
  assert.equal(keys.length, 6);
  for (const key of keys) assert.ok(constants.includes(`'${key}'`), key);
});
