// What a page pins the browser build with, and what it costs to load.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CUT_SHEET, ICONS } from './widget-styles.mjs';

/** @param {string} folder @returns {Record<string, string>} file → its `integrity` attribute */
export function integrityOf(folder) {
  return Object.fromEntries(
    scriptsIn(folder).map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(`${folder}/${file}`))
        .digest('base64')}`,
    ]),
  );
}

/** What of the assets an Identity Engine's form always shows. */
const shown = [CUT_SHEET, ICONS].map((file) => `assets/${file}`);

/** @param {string} folder @returns {Record<string, { raw: number, gzip: number, brotli: number }>} */
export function sizesOf(folder) {
  return Object.fromEntries(
    [...scriptsIn(folder), ...shown].map((file) => {
      const bytes = readFileSync(`${folder}/${file}`);
      return [
        file,
        {
          raw: bytes.length,
          gzip: gzipSync(bytes, { level: 9 }).length,
          brotli: brotliCompressSync(bytes).length,
        },
      ];
    }),
  );
}

/** @param {string} folder */
function scriptsIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files.filter((file) => file.endsWith('.js') && !file.startsWith('assets/')).sort();
}
