// Which Markdown files of the repository are pages, and at which address.
import { execFileSync } from 'node:child_process';
import { root } from '../../scripts/root.mjs';
import { pageOf } from './addresses.mjs';

/** Those that are no pages of the site. @param {ReadonlySet<string>} documents */
export function otherMarkdown(documents) {
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
    { cwd: root, encoding: 'utf8' },
  ).split('\0');
  return files.filter((file) => file && !documents.has(file) && !file.startsWith('site/'));
}

/** @param {ReadonlySet<string>} documents */
export function rewrites(documents) {
  const moved = [...documents]
    .map((file) => /** @type {const} */ ([file, pageOf(file, documents)]))
    .filter(([file, page]) => file !== page);
  return { ...Object.fromEntries(moved), 'site/:path*': ':path*' };
}
