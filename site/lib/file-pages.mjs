// The pages of files and folders that the documents link to and that are no documents: a test, a demo, a source.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { FILES, linked, linksIn } from './addresses.mjs';
import { markdownFiles, textOf } from './documents.mjs';

/** What a fence calls the language of files that end like this, where it isn't the ending. @type {Readonly<Record<string, string>>} */
const LANGUAGES = { '.mjs': 'js', '.cjs': 'js', '': 'text' };

/** @typedef {{ page: string, content: string }} FilePage `page` is its name below `files/` */

/** @returns {FilePage[]} */
export function filePages() {
  const documents = new Set(markdownFiles());
  const targets = [...documents].flatMap((from) =>
    linksIn(textOf(from)).flatMap((href) => linked(href, from, documents) ?? []),
  );
  const shown = targets.filter(({ page }) => page.startsWith(FILES));
  const files = new Map(shown.map(({ file, page }) => [file, page]));
  return [...files].map(([file, page]) => ({
    page: page.slice(FILES.length, -'.md'.length),
    content: statSync(root + file).isDirectory() ? folderPage(file) : filePage(file, textOf(file)),
  }));
}

/** @param {string} path @param {string} text */
export function filePage(path, text) {
  const ending = extname(path);
  return titled(path, fenced(LANGUAGES[ending] ?? ending.slice(1), text));
}

/** @param {string} path */
function folderPage(path) {
  const names = execFileSync('git', ['ls-files', path], { cwd: root, encoding: 'utf8' });
  return titled(path, `A folder of the repository. In it:\n\n${fenced('text', names)}`);
}

/** @param {string} path @param {string} body */
function titled(path, body) {
  return `# \`${path}\`\n\n${body}\n`;
}

/** A fence is longer than any in the text. @param {string} language @param {string} text */
function fenced(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
