// npm run lock:demos: brings the lockfiles of the demos, of the site and of Okta's suite up to date with their package.json files, and the demos' with what this package depends on.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildIfStale } from './demo/build-if-stale.mjs';
import { frameworkDemos } from './demo/framework-demos.mjs';
import { runNpm } from './demo/npm.mjs';
import { packPackage } from './demo/pack.mjs';
import { installPackages } from './install.mjs';
import { root } from './root.mjs';

/** @typedef {{ packages: Record<string, { integrity?: string }> }} Lockfile */

installPackages();
buildIfStale();
packPackage();
const folders = [
  ...Object.values(frameworkDemos).map(({ folder }) => folder),
  `${root}site`,
  `${root}scripts/okta-suite`,
];
for (const folder of folders) {
  runNpm(folder, [
    'install',
    '--package-lock-only',
    '--omit-lockfile-registry-resolved',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  const file = `${folder}/package-lock.json`;
  const lock = /** @type {Lockfile} */ (JSON.parse(readFileSync(file, 'utf8')));
  // The tarball is another one after each change of this package; its dependencies stay locked.
  delete lock.packages['node_modules/okta-sign-in-element']?.integrity;
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}
