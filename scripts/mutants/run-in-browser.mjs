// All trials in one test runner and two Chromiums, which share no storage; a runner for each would spend most of its time
// starting.
import { startTestRunner } from '@web/test-runner';
import { tsImport } from 'tsx/esm/api';
import base from '../../web-test-runner.config.mjs';
import { root } from '../root.mjs';

/** @typedef {import('./trees.mjs').Trial} Trial */
/** @typedef {import('./trees.mjs').Outcome} Outcome */
/** @typedef {import('./trees.mjs').Report} Report */
/** @typedef {import('@web/test-runner').TestSession} TestSession */

const support = /** @type {typeof import('../../test/support/wtr/index.js')} */ (
  await tsImport('../../test/support/wtr/index.ts', import.meta.url)
);

// A test that has not ended by then never will: the longest takes some five seconds.
const patienceMs = 40_000;

/** @param {readonly Trial[]} trials @param {Report} report */
export async function runInBrowser(trials, report) {
  if (trials.length === 0) return;
  const browsers = await Promise.all([
    support.launcherFor('chromium'),
    support.launcherFor('chromium'),
  ]);
  const groups = trials.map(({ copy }, index) => ({
    name: copy,
    files: [copy],
    browsers: [browsers[index % 2] ?? browsers[0]],
  }));
  const byFile = new Map(trials.map((trial) => [root + trial.copy, trial]));
  const { files: _, ...config } = base;
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      ...config,
      rootDir: root,
      groups,
      browsers,
      concurrentBrowsers: browsers.length,
      browserLogs: false,
      staticLogging: true,
      testsFinishTimeout: patienceMs,
      // The page before may have died in the middle of a test, with what it stored still there.
      testRunnerHtml: (script) =>
        `<!DOCTYPE html><html><body><script>localStorage.clear(); sessionStorage.clear();</script><script type="module" src="${script}"></script></body></html>`,
      reporters: [
        {
          reportTestFileResults({ testFile, sessionsForTestFile: [session] }) {
            const trial = byFile.get(testFile);
            if (trial && session) report(trial, outcomeOf(session));
          },
        },
      ],
    },
  });
  if (!runner) throw new Error('The test runner did not start');
  await new Promise((resolve) => runner.on('stopped', resolve));
}

/** @param {TestSession} session @returns {Outcome} */
function outcomeOf({ errors, passed, testResults }) {
  const why = errors.map(({ message }) => message).join('; ');
  if (/did not finish within|Timed out stopping/.test(why)) return { kind: 'hung', why };
  const tests = testResults ? testsIn(testResults) : [];
  if (tests.length !== 1)
    return { kind: 'broken', why: why || `${tests.length} tests ran, not one` };
  return passed === true
    ? { kind: 'passed' }
    : { kind: 'failed', why: tests[0]?.error?.message ?? why };
}

/** @param {import('@web/test-runner').TestSuiteResult} suite @returns {import('@web/test-runner').TestResult[]} */
function testsIn({ tests, suites }) {
  return [...tests.filter(({ skipped }) => !skipped), ...suites.flatMap(testsIn)];
}
