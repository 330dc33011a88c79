// What a page pins the browser build with, and what it costs to load.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

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

/** @param {string} folder @returns {Record<string, { raw: number, gzip: number, brotli: number }>} */
export function sizesOf(folder) {
  return Object.fromEntries(
    scriptsIn(folder).map((file) => {
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
