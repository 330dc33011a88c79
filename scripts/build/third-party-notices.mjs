// The licences of everything that is in the browser build, taken from the packages whose modules are really in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string, folder: string }} Package */

const licenceFile = /^(licen[cs]e|copying|notice|third-party-notices)(-mit)?(\.(md|txt))?$/i;

/** @returns {import('rolldown').Plugin} */
export function thirdPartyNotices() {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      this.emitFile({ type: 'asset', fileName: 'THIRD_PARTY_NOTICES.txt', source: noticesFor(modules) });
    },
  };
}

/** @param {readonly string[]} moduleIds */
export function noticesFor(moduleIds) {
  /** @type {Map<string, Package>} */
  const packages = new Map();
  for (const id of moduleIds) {
    const found = packageOf(id.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (found) packages.set(`${found.name}@${found.version}`, found);
  }
  const sorted = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
  const intro = 'okta-sign-in.js and its chunks contain the packages below, each under its own licence.\n';
  return [intro, ...sorted.map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {Package} found */
function notice({ name, version, license, folder }) {
  const files = readdirSync(folder).filter((file) => licenceFile.test(file));
  if (files.length === 0 && !license) throw new Error(`${name} has neither a licence file nor a licence in its package.json`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

/** @param {string} file @returns {Package | undefined} */
function packageOf(file) {
  // The folder right under the last node_modules; packages have further package.json files inside.
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
  if (folder === undefined) return undefined;
  const json = /** @type {unknown} */ (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
  const { name = '', version = '', license = '' } = /** @type {Partial<Record<string, string>>} */ (json);
  return { name, version, license, folder };
}
