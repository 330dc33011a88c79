// Each file that mends something of Okta's says what and why, and has a test that fails when it is not needed any more.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';

const rooms = ['okta', 'widget'];
const patches = rooms.flatMap((room) =>
  readdirSync(`src/${room}/patches`).map((file) => ({
    file: `src/${room}/patches/${file}`,
    test: `test/${room}/patches/${basename(file, '.ts')}.test.ts`,
  })),
);
const versions = ['auth-js', 'signin-widget'].map((name) => {
  const { version } = JSON.parse(
    readFileSync(`node_modules/@okta/okta-${name}/package.json`, 'utf8'),
  ) as { version: string };
  return { name: `@okta/okta-${name}`, version };
});

/** What it mends in a sentence, where that is upstream, why, and until when. */
const HEADER =
  /^\/\*\*\n \* [A-Z][^]*?\n \*\n \* Upstream: (?<upstream>[^]+?)\n \* Why: [^]+?\.\n \* Can go when: [^]+?\.\n \*\/\nexport (?:async )?function /m;

test('each patch has a header of one shape', () => {
  assert.ok(patches.length > 20, String(patches.length));
  for (const { file } of patches) {
    const { upstream } = HEADER.exec(readFileSync(file, 'utf8'))?.groups ?? {};
    assert.ok(
      upstream,
      `${file}: what it mends, "Upstream:", "Why:" and "Can go when:", in this order, before its function`,
    );
    assert.ok(
      versions.some(
        ({ name, version }) => upstream.startsWith(`${name} `) && upstream.includes(version),
      ),
      `${file}: ${upstream}`,
    );
  }
});

test('each patch has a test that shows on Okta’s own code that it is needed', () => {
  for (const { file, test } of patches) {
    const text = readFileSync(test, 'utf8');
    assert.match(text, /\bit\(\s*'is needed: /, file);
    assert.match(
      text,
      /support\/(?:upstream|widget-backbone|a-client)\.js'/,
      `${test} has nothing of node_modules`,
    );
  }
});
