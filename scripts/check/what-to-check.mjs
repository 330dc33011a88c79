// Which checks a change asks for. Pure: it goes by the names of files.
import { rooms } from '../lint/rooms.mjs';
import { slowTests } from './slow-tests.mjs';

/**
 * @typedef {object} Checks
 * @property {readonly string[]} lint files, or `.` for all
 * @property {readonly string[]} node test files
 * @property {readonly string[]} browser test files
 * @property {readonly string[]} slow test files of the same folders, which are left out
 * @property {readonly string[]} needBuild changed test files that need a build, and are left out
 */

/** The rule, as it is printed. */
export const rule =
  'A change in a room of src runs the tests of that room and of the rooms that may import it, in one engine, without the slow ones (scripts/check/slow-tests.mjs); npm test runs everything.';

const testsOf = (/** @type {string} */ room) => `test/${room}/`;

/** What asks for the tests of which folders. @type {readonly (readonly [RegExp, readonly string[]])[]} */
const asksFor = [
  ...rooms.map(
    (room, index) =>
      /** @type {const} */ ([new RegExp(`^src/${room}/`), rooms.slice(index).map(testsOf)]),
  ),
  ...rooms.map((room) => /** @type {const} */ ([new RegExp(`^test/${room}/`), [testsOf(room)]])),
  [/^test\/support\//, rooms.map(testsOf)],
  [/^(docs|demo|site|test\/entries)\/|^src\/[^/]+$|^README\.md$/, ['test/entries/']],
  [/^local-org\//, ['local-org/test/']],
  [/^(scripts|test\/scripts)\//, ['test/scripts/']],
];

const lintRules =
  /^(eslint\.config\.js|tsconfig.*\.json|\.prettier(rc\.json|ignore))$|^scripts\/lint\//;

/**
 * @param {readonly string[]} changed
 * @param {readonly string[]} files all that are there
 * @returns {Checks}
 */
export function whatToCheck(changed, files) {
  const folders = asksFor
    .filter(([pattern]) => changed.some((file) => pattern.test(file)))
    .flatMap(([, asked]) => asked);
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const wanted = tests.filter((file) => folders.some((folder) => file.startsWith(folder)));
  const isSlow = (/** @type {string} */ file) =>
    !changed.includes(file) && slowTests.includes(file);
  const run = wanted.filter((file) => !isSlow(file));
  const code = changed.filter((file) => /\.([cm]?js|ts)$/.test(file) && files.includes(file));
  return {
    lint: changed.some((file) => lintRules.test(file)) ? ['.'] : code,
    node: run.filter((file) => !isForBrowsers(file)),
    browser: run.filter(isForBrowsers),
    slow: wanted.filter(isSlow),
    needBuild: tests.filter((file) => changed.includes(file) && !wanted.includes(file)),
  };
}

/** @param {string} file */
function isForBrowsers(file) {
  return file.endsWith('.browser.test.ts');
}
