// The snippets of docs/frameworks are the demos' own lines, which test:demos compiles and runs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/root.mjs';

const folder = `${root}docs/frameworks/`;

for (const name of ['angular', 'react', 'svelte', 'vue']) {
  it(`shows the lines of demo/${name}`, () => {
    const page = readFileSync(`${folder}${name}.md`, 'utf8');
    const snippets = [...page.matchAll(/\]\(\.\.\/\.\.\/(?<file>demo\/[^\n]+?)\):\n\n```\w+\n(?<code>[\s\S]*?)\n```/g)];
    assert.ok(snippets.length >= 4, 'snippets are found');
    for (const { groups: { file = '', code = '' } = {} } of snippets) {
      assert.ok(readFileSync(root + file, 'utf8').includes(code), `${file} has no such lines:\n${code}`);
    }
  });
}

it('names files that exist', () => {
  for (const page of readdirSync(folder)) {
    const links = [...readFileSync(folder + page, 'utf8').matchAll(/\]\((?<target>\.\.\/\.\.\/[^\n#]+?)(?:#[\w-]+)?\)(?=[\s;:,.|]|$)/g)].map(({ groups }) => groups?.['target'] ?? '');
    for (const target of links) assert.ok(readdirSync(new URL('./', new URL(target, `file://${folder}`))).length > 0, `${page}: ${target}`);
  }
});
