// The list of documents in docs/README.md, read. Pure: text in, list out.
import { posix } from 'node:path';

/** @typedef {{ title: string, file: string, about: string }} Entry `file` is its path in the repository */
/** @typedef {{ title: string, entries: Entry[] }} Section */

/** Where the list stands. */
export const CONTENTS = 'docs/README.md';

/**
 * A section is a heading with entries below it: `- [Title](file): what is in it`.
 * @param {string} markdown
 * @returns {Section[]}
 */
export function readContents(markdown) {
  /** @type {Section[]} */
  const sections = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (?<title>.+)$/.exec(line)?.groups;
    if (heading) sections.push({ title: heading['title'] ?? '', entries: [] });
    const entry = /^- \[(?<title>[^\]]+)\]\((?<file>[^)]+)\): (?<about>.+)$/.exec(line)?.groups;
    if (entry)
      sections.at(-1)?.entries.push({
        title: entry['title'] ?? '',
        file: posix.join(posix.dirname(CONTENTS), entry['file'] ?? ''),
        about: entry['about'] ?? '',
      });
  }
  return sections.filter(({ entries }) => entries.length > 0);
}
