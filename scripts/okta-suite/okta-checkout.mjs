import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root } from '../root.mjs';

/**
 * Okta's repository, as it has to be: at the version of the widget that is installed.
 * @param {string | undefined} folder
 * @returns {string} its full path
 */
export function oktaCheckout(folder) {
  const wanted = versionIn(`${root}node_modules/@okta/okta-signin-widget`);
  const how = `Fetch it: git clone --depth 1 --branch okta-signin-widget-${wanted} https://github.com/okta/okta-signin-widget.git`;
  if (folder === undefined)
    throw new Error(`Name a checkout of okta/okta-signin-widget: -- --okta FOLDER. ${how}`);
  const path = resolve(folder);
  if (!existsSync(`${path}/.testcaferc.js`))
    throw new Error(`${path} is no checkout of okta/okta-signin-widget. ${how}`);
  const found = versionIn(path);
  if (found !== wanted) throw new Error(`${path} is at ${found}, the widget at ${wanted}. ${how}`);
  generateConfig(path, found);
  return path;
}

/** A spec reads a file that Okta's build makes, and their Git ignores. @param {string} path @param {string} version */
function generateConfig(path, version) {
  const file = `${path}/src/config/config.json`;
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version }));
}

/** @param {string} folder */
function versionIn(folder) {
  const text = readFileSync(`${folder}/package.json`, 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(text));
  return version;
}
