import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { testLanguage } from '../../scripts/build/widget-assets.mjs';
import { LABEL_LANGUAGES } from '../../src/settings/label-languages.js';

test('every label file that the widget brings is listed, but for Okta’s test languages, and no other', async () => {
  const files = await readdir(
    new URL('../../node_modules/@okta/okta-signin-widget/dist/labels/json', import.meta.url),
  );
  assert.deepEqual(files.filter((file) => testLanguage.test(file)).sort(), [
    'country_ok_PL.json',
    'country_ok_SK.json',
    'login_ok_PL.json',
    'login_ok_SK.json',
  ]);
  const named = files
    .filter((file) => !testLanguage.test(file))
    .flatMap((file) => /^login_(.+)\.json$/.exec(file)?.[1]?.replace('_', '-') ?? []);
  assert.deepEqual([...LABEL_LANGUAGES].sort(), ['en', ...named].sort());
});
