// The snippets of docs/frameworks are the demos' own lines, which test:demos compiles and runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/root.mjs';
import { snippetsIn } from '../support/doc-snippets.js';

for (const name of ['angular', 'astro', 'next', 'nuxt', 'react', 'svelte', 'vue']) {
  it(`shows the lines of demo/${name}`, () => {
    const snippets = snippetsIn(`docs/frameworks/${name}.md`).filter(
      ({ language }) => language !== 'sh',
    );
    assert.ok(snippets.length >= 4, 'snippets are found');
    for (const { at, code, from } of snippets) {
      assert.ok(from, `${at} names no file of the demo`);
      assert.ok(
        readFileSync(root + from, 'utf8').includes(code),
        `${from} has no such lines:\n${code}`,
      );
    }
  });
}
