// Where a file of the repository is on the site. Pure.
import { posix } from 'node:path';

/** What the site shows on a page of its own. @type {Readonly<Record<string, string>>} */
const OWN_PAGES = {
  'custom-elements.json': 'custom-elements.md',
  'demo/html/playground.html': 'playground.md',
};

/** Where the pages of files are that are no documents. */
export const FILES = 'files/';

/**
 * A document is at its own path, a README.md that of its folder; the first page of the site is another one than README.md. Any other file, or a folder, is shown below `files/`.
 * @param {string} target a file or folder of the repository
 * @param {ReadonlySet<string>} documents
 * @returns {string} of the page, from the root of the site: `docs/errors/index.md`
 */
export function pageOf(target, documents) {
  const path = target.replace(/\/$/, '');
  const own = OWN_PAGES[path];
  if (own !== undefined) return own;
  const document = [path, `${path}/README.md`].find((one) => documents.has(one));
  return document === undefined
    ? `${FILES}${path.replace(/\.html$/, '_html')}.md` // VitePress takes `.html` off every address, twice.
    : document.replace(/(?<=\/)README\.md$/, 'index.md');
}

/** The address of a page, below the base of the site. @param {string} page */
export function addressOf(page) {
  return `/${page.replace(/\.md$/, '.html').replace(/(?<=^|\/)index\.html$/, '')}`;
}

/**
 * What a link in a file leads to, on the site.
 * @param {string} href
 * @param {string} from the file that has the link
 * @param {ReadonlySet<string>} documents
 * @returns {{ file: string, page: string, hash: string } | undefined} undefined where it leads out of the repository, or stays on the page
 */
export function linked(href, from, documents) {
  if (/^(?:[a-z][a-z+.-]*:|[/#])/i.test(href)) return undefined;
  const [path = '', hash = ''] = href.split(/(?=#)/);
  const file = posix.join(posix.dirname(from), decodeURI(path)).replace(/\/$/, '');
  return { file, page: pageOf(file, documents), hash };
}

/** The links of Markdown, but for those in code, and without the pictures. @param {string} markdown */
export function linksIn(markdown) {
  const prose = markdown.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, 'code');
  return [
    ...prose.matchAll(/(?<!!)\[(?:[^[\]]|\[[^\]]*\])*\]\((?<href>(?:[^()\s]|\([^()\s]*\))+)\)/g),
  ].map(({ groups }) => groups?.['href'] ?? '');
}

/** As GitHub makes the anchor of a heading, so that links to it work in both places. @param {string} heading its text */
export function slugOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
