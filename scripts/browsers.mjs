// Which browsers of this machine the tests can drive, and how to get the missing ones.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/**
 * @typedef {object} Browsers
 * @property {string} [chromium] path of Chromium or Chrome
 * @property {string} [firefox] path of Firefox
 * @property {{ driver: string, minibrowser: string, xvfb: string | undefined }} [webkit] WebKitGTK's driver and browser
 */

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

const debianPackages = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'];

/** @type {Partial<Record<NodeJS.Platform, Record<'chromium' | 'firefox', string[]>>>} */
const elsewhere = {
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/** @returns {Browsers} */
export function findBrowsers() {
  const chromium =
    named('CHROMIUM_PATH') ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    elsewhere[process.platform]?.chromium.find(existsSync);
  const firefox =
    named('FIREFOX_PATH') ?? onPath('firefox-esr', 'firefox') ?? elsewhere[process.platform]?.firefox.find(existsSync);
  const webkit = findWebKitGtk();
  return { ...(chromium && { chromium }), ...(firefox && { firefox }), ...(webkit && { webkit }) };
}

/**
 * The engines to test in: those asked for by `BROWSERS` (a comma separated list), else all that are installed.
 * With `CI` set none may be missing, so that a run never passes by leaving one out.
 * @returns {Engine[]}
 */
export function chosenEngines() {
  const found = findBrowsers();
  const asked = process.env.BROWSERS?.split(',').map((name) => name.trim());
  const unknown = asked?.filter((name) => !engines.some((engine) => engine === name)) ?? [];
  if (unknown.length > 0) throw new Error(`BROWSERS knows ${engines.join(', ')}, not ${unknown.join(', ')}`);
  const wanted = engines.filter((engine) => asked?.includes(engine) ?? true);
  const missing = wanted.filter((engine) => found[engine] === undefined);
  if (missing.length > 0 && (asked !== undefined || isContinuousIntegration())) {
    throw new Error(`Not installed: ${missing.join(', ')}. ${howToInstall}`);
  }
  const chosen = wanted.filter((engine) => found[engine] !== undefined);
  if (chosen.length === 0) throw new Error(`No browser to test in. ${howToInstall}`);
  return chosen;
}

/** @returns {Engine[]} */
export function missingEngines() {
  const found = findBrowsers();
  return engines.filter((engine) => found[engine] === undefined);
}

export const howToInstall =
  `On Debian or Ubuntu: apt-get install ${debianPackages.join(' ')}. ` +
  'Elsewhere: install Chromium or Chrome, and Firefox; WebKitGTK is Linux only. ' +
  'CHROMIUM_PATH and FIREFOX_PATH name them where they are in an unusual place.';

/** Installs what is missing where that is possible without asking: on Debian, as root. */
export function installMissingBrowsers() {
  if (missingEngines().length === 0) return;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', ...debianPackages);
  // The package lists may be absent (as in a container image) or good enough already.
  if (!install()) {
    apt('update');
    install();
  }
}

export function isContinuousIntegration() {
  return Boolean(process.env.CI) && process.env.CI !== 'false';
}

/** @returns {Browsers['webkit']} */
function findWebKitGtk() {
  const driver = process.platform === 'linux' ? onPath('WebKitWebDriver') : undefined;
  const minibrowser = driver && ['/usr/lib', '/usr/libexec'].flatMap(miniBrowsersUnder).at(-1);
  if (!driver || !minibrowser) return undefined;
  const xvfb = onPath('Xvfb');
  return xvfb || process.env.DISPLAY ? { driver, minibrowser, xvfb } : undefined;
}

/** `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser` and the like.
 * @param {string} folder */
function miniBrowsersUnder(folder) {
  const webkitFolders = (/** @type {string} */ parent) =>
    list(parent)
      .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
      .map((name) => join(parent, name, 'MiniBrowser'));
  const perArchitecture = list(folder).filter((name) => name.endsWith('-linux-gnu'));
  return [folder, ...perArchitecture.map((name) => join(folder, name))].flatMap(webkitFolders).filter(existsSync).sort();
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {'CHROMIUM_PATH' | 'FIREFOX_PATH'} variable */
function named(variable) {
  const path = process.env[variable];
  if (path && !isExecutable(path)) throw new Error(`${variable} is ${path}, which can't be run`);
  return path || undefined;
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
