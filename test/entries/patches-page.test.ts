// docs/upgrading-the-widget.md lists the patches as their files describe them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/root.mjs';

const page = readFileSync(`${root}docs/upgrading-the-widget.md`, 'utf8');
const patches = ['src/okta/patches', 'src/widget/patches'].flatMap((folder) =>
  readdirSync(root + folder).map((name) => `${folder}/${name}`),
);

/** What a patch's comment says after this word. */
function said(file: string, word: string): string {
  const text = readFileSync(root + file, 'utf8');
  const found = new RegExp(`^ \\* ${word}: (.*(?:\\n \\* (?!\\w[\\w ]*: ).+)*)`, 'm').exec(text);
  assert.ok(found?.[1], `${file} does not say: ${word}`);
  return found[1].replaceAll('\n * ', ' ');
}

it('has a row for each patch, with where upstream the fault is and when the patch can go', () => {
  const rows = patches.map((file) => {
    const name = file.replace(/.*\/|\.ts$/g, '');
    return `| [${name}](../${file}) | ${said(file, 'Upstream')} | ${said(file, 'Can go when')} |`;
  });
  for (const row of rows) assert.ok(page.includes(`${row}\n`), row);
  assert.equal(page.match(/^\| \[/gm)?.length, rows.length);
});

it('says of each patch why it is there', () => {
  for (const file of patches) said(file, 'Why');
});
