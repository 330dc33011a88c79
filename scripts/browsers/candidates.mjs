// Where browsers are on this machine.
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ driver: string, minibrowser: string, xvfb: string | undefined }} WebKitGtk WebKitGTK's driver, its browser, and what makes a display */

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

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

/** All that could be driven, each once, in the order of preference. @param {'chromium' | 'firefox'} engine */
export function candidates(engine) {
  const paths = [
    ...onPath(...names[engine]),
    ...(elsewhere[process.platform]?.[engine] ?? []).filter(existsSync),
  ];
  const real = paths.map((path) => realpathSync(path));
  return paths.filter((_, index) => real.indexOf(real[index] ?? '') === index);
}

/** @returns {WebKitGtk | undefined} */
export function findWebKitGtk() {
  const [driver] = process.platform === 'linux' ? onPath('WebKitWebDriver') : [];
  const minibrowser = driver && ['/usr/lib', '/usr/libexec'].flatMap(miniBrowsersUnder).at(-1);
  if (!driver || !minibrowser) return undefined;
  const [xvfb] = onPath('Xvfb');
  return xvfb || process.env.DISPLAY ? { driver, minibrowser, xvfb } : undefined;
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser` and the like.
 * @param {string} folder */
function miniBrowsersUnder(folder) {
  const webkitFolders = (/** @type {string} */ parent) =>
    list(parent)
      .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
      .map((name) => join(parent, name, 'MiniBrowser'));
  const perArchitecture = list(folder).filter((name) => name.endsWith('-linux-gnu'));
  return [folder, ...perArchitecture.map((name) => join(folder, name))]
    .flatMap(webkitFolders)
    .filter(existsSync)
    .sort();
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {string[]} wanted */
function onPath(...wanted) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}
