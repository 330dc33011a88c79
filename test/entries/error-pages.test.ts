// Every error code has its page in docs/errors/, and the index names it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { SIGN_IN_ERROR_CODES } from '../../src/errors/sign-in-error.js';

const FOLDER = new URL('../../docs/errors/', import.meta.url);
const CODES = [...SIGN_IN_ERROR_CODES].sort();

const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

test('each error code has a page, and no page is without a code', () => {
  const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');
  assert.deepEqual(pages.map((file) => basename(file, '.md')).sort(), CODES);
});

test('each page is headed by its code, and says what the user sees, why, what to change and how to go on', () => {
  for (const code of CODES) {
    const page = read(`${code}.md`);
    assert.ok(page.startsWith(`# \`${code}\`\n`), `the title of ${code}.md`);
    const headings = page
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .join('\n');
    for (const part of [
      /^## What the user sees$/m,
      /^## Why it happens/m,
      /what to change$/im,
      /^## What the user can do$/m,
    ])
      assert.match(headings, part, code);
  }
});

test('the index lists each code once, linked to its page, in the order of the source', () => {
  const rows = [
    ...read('README.md').matchAll(/^\| \[`(?<code>[^`]+)`\]\((?<file>[^)]+)\) \|/gm),
  ].map(({ groups }) => [groups?.['code'], groups?.['file']]);
  assert.deepEqual(
    rows,
    SIGN_IN_ERROR_CODES.map((code) => [code, `${code}.md`]),
  );
});

test('the page on troubleshooting names each code, linked to its page', () => {
  const page = readFileSync(new URL('../troubleshooting.md', FOLDER), 'utf8');
  for (const code of CODES) assert.ok(page.includes(`[\`${code}\`](errors/${code}.md)`), code);
});

test('a page links only to pages that exist', () => {
  const files = new Set(readdirSync(FOLDER));
  for (const file of files) {
    for (const [, target = ''] of read(file).matchAll(/\]\((?<target>[\w-]+\.md)\)/g))
      assert.ok(files.has(target), `${file} links to ${target}`);
  }
});
