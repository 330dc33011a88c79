// What the tests need of each engine. A version is the least in which every browser test passes, or the least that its driver can drive.

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/**
 * @typedef {object} Need
 * @property {string} name for people
 * @property {string} least the oldest version that will do
 * @property {string[]} debianPackages
 * @property {'CHROMIUM_PATH' | 'FIREFOX_PATH'} [variable] names the browser where it is in an unusual place
 */

/** @type {Readonly<Record<Engine, Need>>} */
export const needs = {
  // Tried: 138 passes every browser test; in 131 and 126 some test files are interrupted by a navigation of their page, not the same ones each time.
  chromium: {
    name: 'Chromium or Chrome',
    least: '138',
    debianPackages: ['chromium'],
    variable: 'CHROMIUM_PATH',
  },
  // puppeteer-core 24.43 sends `emulation.setScreenOrientationOverride` for every page; Firefox has it since 144 (its bug 1974167). Tried: 140 refuses it.
  firefox: {
    name: 'Firefox',
    least: '144',
    debianPackages: ['firefox-esr'],
    variable: 'FIREFOX_PATH',
  },
  // Tried: 2.44 drives a page, but hangs in a sign-in; no version between these two could be had.
  webkit: { name: 'WebKitGTK', least: '2.50', debianPackages: ['webkit2gtk-driver', 'xvfb'] },
};

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];
