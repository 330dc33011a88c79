import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { slowTests } from '../../../scripts/check/slow-tests.mjs';
import { whatToCheck } from '../../../scripts/check/what-to-check.mjs';
import { root } from '../../../scripts/root.mjs';

const files = [
  'eslint.config.js',
  'README.md',
  'src/errors/messages.ts',
  'src/session/back-off.ts',
  'test/errors/refused-link.test.ts',
  'test/session/back-off.test.ts',
  'test/session/shared-back-off.browser.test.ts',
  'test/widget/widget-options.test.ts',
  'test/element/password.browser.test.ts',
  'test/element/faults/form.browser.test.ts',
  'test/entries/doc-snippets.test.ts',
  'test/journeys/password.test.ts',
  'test/scripts/check-node.test.ts',
  'local-org/src/totp.ts',
  'local-org/test/totp.test.ts',
];

describe('what a change asks for', () => {
  it('is the tests of its room and of the rooms that may import it', () => {
    const { node, browser } = whatToCheck(['src/session/back-off.ts'], files);
    assert.deepEqual(node, ['test/session/back-off.test.ts', 'test/widget/widget-options.test.ts']);
    assert.deepEqual(browser, [
      'test/session/shared-back-off.browser.test.ts',
      'test/element/password.browser.test.ts',
    ]);
  });

  it('is the tests of every room where it is in the lowest, or in what all tests stand on', () => {
    assert.deepEqual(whatToCheck(['src/errors/messages.ts'], files), {
      ...whatToCheck(['test/support/fixture.ts'], files),
      lint: ['src/errors/messages.ts'],
    });
    assert.equal(whatToCheck(['test/support/fixture.ts'], files).node.length, 3);
  });

  it('is the tests of one room where only a test has changed', () => {
    const { node, browser } = whatToCheck(['test/errors/refused-link.test.ts'], files);
    assert.deepEqual([node, browser], [['test/errors/refused-link.test.ts'], []]);
  });

  it('leaves out slow tests and says so, but for one that is what changed', () => {
    const slow = 'test/element/faults/form.browser.test.ts';
    const before = whatToCheck(['src/element/events.ts'], files);
    assert.deepEqual([before.browser.includes(slow), before.slow], [false, [slow]]);
    const after = whatToCheck(['src/element/events.ts', slow], files);
    assert.deepEqual([after.browser.includes(slow), after.slow], [true, []]);
  });

  it('finds each slow test', () => {
    assert.deepEqual(
      slowTests.filter((file) => !existsSync(root + file)),
      [],
    );
  });

  it('is the tests beside it for the entries, documents, scripts and the local org', () => {
    assert.deepEqual(whatToCheck(['src/define.ts', 'README.md'], files).node, [
      'test/entries/doc-snippets.test.ts',
    ]);
    assert.deepEqual(whatToCheck(['scripts/build/cdn.mjs'], files).node, [
      'test/scripts/check-node.test.ts',
    ]);
    assert.deepEqual(whatToCheck(['local-org/src/totp.ts'], files).node, [
      'local-org/test/totp.test.ts',
    ]);
  });

  it('names a changed test that needs a build', () => {
    const { node, needBuild } = whatToCheck(['test/journeys/password.test.ts'], files);
    assert.deepEqual([node, needBuild], [[], ['test/journeys/password.test.ts']]);
  });

  it('lints the changed code that is still there, and all of it where a rule has changed', () => {
    assert.deepEqual(
      whatToCheck(['README.md', 'src/errors/messages.ts', 'src/errors/gone.ts'], files).lint,
      ['src/errors/messages.ts'],
    );
    for (const file of ['eslint.config.js', '.prettierrc.json', '.prettierignore'])
      assert.deepEqual(whatToCheck([file], files).lint, ['.'], file);
    assert.deepEqual(whatToCheck(['scripts/lint/rooms.mjs'], files).lint, ['.']);
  });

  it('is nothing for what no test speaks of', () => {
    assert.deepEqual(whatToCheck(['CHANGELOG.md', 'SECURITY.md'], files), {
      lint: [],
      node: [],
      browser: [],
      slow: [],
      needBuild: [],
    });
  });
});
