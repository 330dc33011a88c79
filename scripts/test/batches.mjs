// Test files of Node, several to a process: each process compiles and loads what it tests anew, which takes longer than most files' tests.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

/**
 * Deals the files out, so that each batch has some of every room.
 * @param {readonly string[]} files
 * @param {number} size how many a batch has at most
 * @returns {string[][]}
 */
export function dealt(files, size) {
  const count = Math.ceil(files.length / size);
  return Array.from({ length: count }, (_, batch) =>
    files.filter((_, index) => index % count === batch),
  );
}

/**
 * A file for each batch, which imports its files.
 * @param {string} name of the suite
 * @param {readonly string[]} files by their paths
 * @param {number} size
 */
export function writeBatches(name, files, size) {
  const folder = `${root}.cache/batches/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return dealt(files, size).map((batch, index) => {
    const file = `${folder}/${index + 1}.test.mjs`;
    const imports = batch.map((path) => `import ${JSON.stringify(pathToFileURL(path).href)};\n`);
    writeFileSync(file, imports.join(''));
    return file;
  });
}
