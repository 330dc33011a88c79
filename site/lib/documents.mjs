// The documents of the site: those that docs/README.md lists, and the files beside a README.md of docs/ that is listed.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { CONTENTS, readContents } from './contents.mjs';

/** @typedef {import('./contents.mjs').Entry} Entry */
/** @typedef {Entry & { children: Omit<Entry, 'about'>[] }} Document */
/** @typedef {{ title: string, documents: Document[] }} Chapter */

/** @returns {Chapter[]} */
export function chapters() {
  return readContents(textOf(CONTENTS)).map(({ title, entries }) => ({
    title,
    documents: entries.map((entry) => ({ ...entry, children: childrenOf(entry.file) })),
  }));
}

/** The paths of all Markdown files of the site, the list itself too. */
export function markdownFiles() {
  const listed = chapters().flatMap(({ documents }) =>
    documents.flatMap(({ file, children }) => [file, ...children.map((child) => child.file)]),
  );
  return [CONTENTS, ...listed].filter((file) => file.endsWith('.md'));
}

/** @param {string} file its path in the repository */
export function textOf(file) {
  return readFileSync(root + file, 'utf8');
}

/** @param {string} file */
function childrenOf(file) {
  if (!/^docs\/.*\/README\.md$/.test(file)) return [];
  const folder = posix.dirname(file);
  return readdirSync(root + folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => ({ title: titleOf(`${folder}/${name}`), file: `${folder}/${name}` }));
}

/** @param {string} file */
function titleOf(file) {
  const title = /^# (?<title>.+)$/m.exec(textOf(file))?.groups?.['title'];
  if (title === undefined) throw new Error(`${file} has no title`);
  return title.replaceAll('`', '');
}
