// docs/README.md, the list of which the site's navigation and llms.txt are made.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import test from 'node:test';
import { root } from '../../scripts/root.mjs';
import { readContents } from '../../site/lib/contents.mjs';
import { chapters, markdownFiles } from '../../site/lib/documents.mjs';
import { navigation, sidebar } from '../../site/lib/navigation.mjs';
import { documents } from '../support/doc-snippets.js';

const listed = chapters().flatMap(({ documents: entries }) => entries);

test('each document has one line in docs/README.md, or is listed with the folder that it is in', () => {
  const files = markdownFiles();
  assert.equal(new Set(files).size, files.length);
  for (const file of documents()) assert.ok(files.includes(file), `${file} has no line`);
  for (const { file } of listed) assert.ok(existsSync(root + file), file);
});

test('each of the documents at the root has a line, too', () => {
  for (const file of [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'SECURITY.md',
  ])
    assert.ok(
      listed.some((one) => one.file === file),
      file,
    );
});

test('the list is read as headings with their entries, and nothing else', () => {
  assert.deepEqual(
    readContents(
      '# Title\n\nA text with [a link](x.md): not in the list.\n\n## One\n\n- [A](a.md): first\n- [B](../B.md): second, `b`\n\n## Empty\n\n- a point\n',
    ),
    [
      {
        title: 'One',
        entries: [
          { title: 'A', file: 'docs/a.md', about: 'first' },
          { title: 'B', file: 'B.md', about: 'second, `b`' },
        ],
      },
    ],
  );
});

test('every entry of the list is read', () => {
  const entries = readFileSync(`${root}docs/README.md`, 'utf8').match(/^- /gm) ?? [];
  assert.equal(listed.length, entries.length);
});

test('the sidebar has the chapters of the list, and the files of a folder below its README', () => {
  const items = sidebar(chapters(), new Set(markdownFiles()));
  assert.deepEqual(
    items.map(({ text }) => text),
    chapters().map(({ title }) => title),
  );
  const errors = items
    .flatMap(({ items: entries = [] }) => entries)
    .find(({ link }) => link === '/docs/errors/');
  const { children = [] } = listed.find(({ file }) => file === 'docs/errors/README.md') ?? {};
  assert.ok(children.length > 15);
  assert.deepEqual(
    errors?.items?.map(({ link }) => link),
    children.map(({ file }) => `/${file.replace('.md', '.html')}`),
  );
  for (const { file } of children) assert.equal(dirname(file), 'docs/errors');
});

test('the header names the version, and leads to each older one', () => {
  const menu = navigation('1.2.0', [
    { version: '1.1.0', url: 'https://docs.example.com/1.1.0/' },
  ]).at(-1);
  assert.equal(menu?.text, 'Version 1.2.0');
  assert.deepEqual(menu.items?.slice(1), [
    { text: '1.1.0', link: 'https://docs.example.com/1.1.0/' },
    { text: 'Older versions', link: '/docs/#older-versions' },
  ]);
});
