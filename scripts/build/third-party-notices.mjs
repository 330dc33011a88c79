// The licences of everything that is in the browser build, taken from the packages whose modules are really in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string, author: string, folder: string }} Package */

const licenceFile = /^(licen[cs]e|copying|notice|third-party-notices)(-mit)?(\.(md|txt))?$/i;

const mitText = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Two plugins: one for each build that the folder is made of, one for the last of them. */
export function thirdPartyNotices() {
  /** @type {string[]} */
  const modules = [];
  /** @type {import('rolldown').Plugin} */
  const collect = {
    name: 'third-party-modules',
    generateBundle(_options, bundle) {
      modules.push(
        ...Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' ? output.moduleIds : [],
        ),
      );
    },
  };
  /** @type {import('rolldown').Plugin} */
  const write = {
    name: 'third-party-notices',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD_PARTY_NOTICES.txt',
        source: noticesFor(modules),
      });
    },
  };
  return { collect, write };
}

/** @param {readonly string[]} moduleIds */
export function noticesFor(moduleIds) {
  /** @type {Map<string, Package>} */
  const packages = new Map();
  for (const id of moduleIds) {
    const found = packageOf(id.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (found) packages.set(`${found.name}@${found.version}`, found);
  }
  const sorted = [...packages.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
  );
  const intro =
    'The scripts beside this file contain the packages below, each under its own licence.\n';
  return [intro, ...sorted.map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {Package} found */
function notice(found) {
  const { name, version, license, folder } = found;
  const files = readdirSync(folder).filter((file) => licenceFile.test(file));
  const texts =
    files.length > 0
      ? files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
      : [licenceWithoutFile(found)];
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

/** Some packages name the MIT licence and bring no copy; it asks for its text and the copyright all the same.
 * @param {Package} found */
function licenceWithoutFile({ name, license, author, folder }) {
  const readme = readdirSync(folder).find((file) => /^readme\.md$/i.test(file));
  const holder =
    author ||
    (readme && /©\s*(.+)$/m.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]?.trim());
  if (license !== 'MIT' || !holder)
    throw new Error(`${name} has no licence file: find its text and its copyright holder`);
  return `Copyright (c) ${holder}\n\n${mitText}`;
}

/** @param {string} file @returns {Package | undefined} */
function packageOf(file) {
  // The folder right under the last node_modules; packages have further package.json files inside.
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
  if (folder === undefined) return undefined;
  const json = /** @type {unknown} */ (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
  const {
    name = '',
    version = '',
    license = '',
    author = '',
  } = /** @type {Partial<Record<string, string>>} */ (json);
  return { name, version, license, author, folder };
}
