// The site's header and sidebar. Pure.
import { addressOf, pageOf } from './addresses.mjs';

/** @typedef {import('./documents.mjs').Chapter} Chapter */
/** @typedef {{ version: string, url: string }} OlderVersion */
/** @typedef {{ text: string, link?: string, collapsed?: boolean, items?: Item[] }} Item */

/**
 * @param {string} version
 * @param {readonly OlderVersion[]} older
 * @returns {Item[]}
 */
export function navigation(version, older) {
  return [
    { text: 'Getting started', link: '/docs/getting-started' },
    { text: 'Playground', link: '/playground' },
    { text: 'Tags', link: '/custom-elements' },
    { text: 'What is where', link: '/docs/' },
    {
      text: `Version ${version}`,
      items: [
        { text: 'Changes', link: '/CHANGELOG' },
        ...older.map((one) => ({ text: one.version, link: one.url })),
        { text: 'Older versions', link: '/docs/#older-versions' },
      ],
    },
  ];
}

/**
 * @param {readonly Chapter[]} chapters
 * @param {ReadonlySet<string>} documents
 * @returns {Item[]}
 */
export function sidebar(chapters, documents) {
  const link = (/** @type {string} */ file) => addressOf(pageOf(file, documents));
  return chapters.map(({ title, documents: entries }) => ({
    text: title,
    items: entries.map(({ title: text, file, children }) => ({
      text,
      link: link(file),
      ...(children.length > 0 && {
        collapsed: true,
        items: children.map((child) => ({ text: child.title, link: link(child.file) })),
      }),
    })),
  }));
}
