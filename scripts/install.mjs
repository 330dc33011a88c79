// Makes `npm start`, `npm test` and `npm run site` work in a bare clone: installs the packages where they are missing or not the lockfile's.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './root.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Locked */

/** @param {string} [folder] with its package.json, and a slash at its end */
export function installPackages(folder = root) {
  if (isInstalled(folder)) return;
  console.log('Installing the npm packages …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, {
        cwd: folder,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) throw new Error('npm ci failed: see above');
}

/** npm keeps a copy of what it installed; a package that is optional may be left out on this platform. @param {string} folder */
function isInstalled(folder) {
  const copy = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(copy)) return false;
  const installed = locked(copy);
  const wanted = Object.entries(locked(`${folder}package-lock.json`));
  return wanted.every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/** @param {string} file */
function locked(file) {
  const { packages } = /** @type {{ packages: Locked }} */ (JSON.parse(readFileSync(file, 'utf8')));
  return packages;
}
