import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../root.mjs';
import { runNpm } from './npm.mjs';

/** The package as npm would publish it, where the demos' package.json files name it. */
export const tarball = `${root}.cache/packed/okta-sign-in-element.tgz`;

/** Needs `npm run build` to have run. */
export function packPackage() {
  mkdirSync(dirname(tarball), { recursive: true });
  const aside = mkdtempSync(`${dirname(tarball)}/`);
  runNpm(root, ['pack', '--silent', '--ignore-scripts', '--pack-destination', aside]);
  const [file] = readdirSync(aside);
  if (file === undefined) throw new Error('npm pack wrote no tarball');
  renameSync(`${aside}/${file}`, tarball);
  rmSync(aside, { recursive: true });
}
