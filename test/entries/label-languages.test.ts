import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { LABEL_LANGUAGES } from '../../src/settings/label-languages.js';

test('every label file that the widget brings is listed, and no other', async () => {
  const files = await readdir(
    new URL('../../node_modules/@okta/okta-signin-widget/dist/labels/json', import.meta.url),
  );
  const named = files.flatMap(
    (file) => /^login_(.+)\.json$/.exec(file)?.[1]?.replace('_', '-') ?? [],
  );
  assert.deepEqual([...LABEL_LANGUAGES].sort(), ['en', ...named].sort());
});
