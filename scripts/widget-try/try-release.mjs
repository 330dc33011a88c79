import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runNpm } from '../demo/npm.mjs';
import { root } from '../root.mjs';

/** @typedef {{ name: string, file: string, outcome: 'passed' | 'failed' | 'skipped' }} TestResult */

const WIDGET = '@okta/okta-signin-widget';
const SDK = '@okta/okta-auth-js';

/** In this order. */
export const steps = ['build', 'screens', 'journeys'];

/**
 * Tries a release in a clone of what is committed.
 * @param {string} release
 * @param {{ chosen: readonly string[], mocks: string | undefined }} options
 * @returns {import('./table.mjs').Row} release, SDK, and how each step went; empty where it was not chosen
 */
export function tryRelease(release, { chosen, mocks }) {
  const folder = `${root}.cache/widget-try/${release}/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('git', ['clone', '--quiet', root, folder], root);
  const sdk = sdkOf(release);
  setVersions(`${folder}package.json`, { [WIDGET]: release, [SDK]: sdk });
  runNpm(folder, ['install', '--no-audit', '--no-fund']);

  const is = (/** @type {string} */ step) => chosen.includes(step);
  const isBuilt = npmTest(folder, 'types,build') === 0;
  const built = is('build') ? said(isBuilt, 'stops') : '';
  if (!isBuilt) return [release, sdk, built, '', ''];
  const screens = is('screens') ? said(drawsTheSame(folder, mocks), 'differ') : '';
  return [release, sdk, built, screens, is('journeys') ? journeysOf(folder) : ''];
}

/** The widget pins it to the letter. @param {string} release */
function sdkOf(release) {
  const folder = `${root}.cache/widget-try`;
  const { stdout } = spawnSync('npm', ['view', `${WIDGET}@${release}`, 'dependencies', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.trim()) throw new Error(`The registry has no ${WIDGET} ${release}`);
  const pins = /** @type {Record<string, string>} */ (JSON.parse(stdout));
  const sdk = pins[SDK];
  if (!sdk) throw new Error(`${WIDGET} ${release} names no ${SDK}`);
  return sdk;
}

/** @param {string} file @param {Record<string, string>} versions */
function setVersions(file, versions) {
  const manifest = /** @type {{ dependencies: Record<string, string> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  Object.assign(manifest.dependencies, versions);
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** @param {string} folder @param {string | undefined} mocks */
function drawsTheSame(folder, mocks) {
  const args = mocks === undefined ? [] : ['--mocks', mocks];
  return run(process.execPath, ['scripts/screens.mjs', ...args], folder) === 0;
}

/** In one engine. @param {string} folder */
function journeysOf(folder) {
  npmTest(folder, 'journeys');
  const file = `${folder}.cache/results/journeys.json`;
  if (!existsSync(file)) return 'did not run';
  const results = /** @type {TestResult[]} */ (JSON.parse(readFileSync(file, 'utf8')));
  const number = (/** @type {TestResult['outcome']} */ outcome) =>
    results.filter((result) => result.outcome === outcome).length;
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  for (const { name } of failed) console.log(`✗ ${name}`);
  return `${number('passed')} passed, ${number('failed')} failed`;
}

/** @param {string} folder @param {string} only */
const npmTest = (folder, only) =>
  run(process.execPath, ['scripts/test.mjs', '--only', only, '--browsers', 'chromium'], folder);

/** @param {string} command @param {readonly string[]} args @param {string} cwd @returns {number} */
function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit' }).status ?? 1;
}

/** @param {boolean} isGood @param {string} otherwise */
const said = (isGood, otherwise) => (isGood ? 'passes' : otherwise);
