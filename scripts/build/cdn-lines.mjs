// For the head of a page that loads the element from a public CDN: every script of it has to have the hash that it has here, or the browser does not run it.
import { entryFile } from './cdn.mjs';

/** Where jsDelivr has the files of a version of a package. @param {{ name: string, version: string }} release */
export const cdnFolder = ({ name, version }) =>
  `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/cdn/`;

/**
 * @param {Record<string, string>} integrity file → its `integrity` attribute
 * @param {string} folder where the files lie, with a slash at its end
 * @returns {string} HTML
 */
export function cdnLines(integrity, folder) {
  const parts = Object.entries(integrity).filter(([file]) => file !== entryFile);
  const map = { integrity: Object.fromEntries(parts.map(([file, hash]) => [folder + file, hash])) };
  return [
    `<script type="importmap">${JSON.stringify(map)}</script>`,
    `<script type="module" src="${folder}${entryFile}" integrity="${integrity[entryFile] ?? ''}" crossorigin></script>`,
    '',
  ].join('\n');
}
