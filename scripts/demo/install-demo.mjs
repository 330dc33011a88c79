// Installs a demo's packages as its lockfile says, and this package from its tarball.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNpm } from './npm.mjs';
import { tarball } from './pack.mjs';

/** Does nothing where the same has been installed before. @param {string} folder */
export function installDemo(folder) {
  const mark = `${folder}/node_modules/.installed`;
  const wanted = [`${folder}/package-lock.json`, tarball]
    .map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'))
    .join(' ');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  runNpm(folder, ['ci', '--no-audit', '--no-fund']);
  writeFileSync(mark, wanted);
}
