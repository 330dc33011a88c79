import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';

export interface BrowserTestResult {
  readonly browser: string;
  readonly file: string;
  /** The suite's names and the test's, as in `describe` and `it`. */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** In milliseconds, without what is done before and after each test. */
  readonly duration?: number;
  /** The first line of what a failed test says. */
  readonly reason?: string;
}

/** Writes the outcome of every test as JSON, for `scripts/test.mjs` and `scripts/mutants.mjs` to count. */
export function resultsReporter(path: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(sessions.flatMap(resultsOf), undefined, 1));
    },
  };
}

function resultsOf(session: TestSession): BrowserTestResult[] {
  const about = { browser: session.browser.name, file: relative(process.cwd(), session.testFile) };
  const results = session.testResults ? testsIn(session.testResults, []) : [];
  const tests = results.map((result): BrowserTestResult => ({ ...about, ...result }));
  // A file that could not be loaded, timed out, or threw outside of its tests has a failure without a test's name.
  const failedOutside =
    session.errors.length > 0 ||
    (session.passed === false && !tests.some((test) => test.outcome === 'failed'));
  if (!failedOutside) return tests;
  const reason = session.errors[0]?.message.split('\n')[0] ?? 'failed without saying why';
  return [...tests, { ...about, name: '(the file itself)', outcome: 'failed', reason }];
}

function testsIn(
  suite: TestSuiteResult,
  path: readonly string[],
): Omit<BrowserTestResult, 'browser' | 'file'>[] {
  const here = suite.name ? [...path, suite.name] : path;
  const own = suite.tests.map((test) => ({
    name: [...here, test.name].join(' '),
    outcome: test.skipped
      ? ('skipped' as const)
      : test.passed
        ? ('passed' as const)
        : ('failed' as const),
    ...(test.duration !== undefined && { duration: Math.round(test.duration) }),
    ...(test.error && { reason: test.error.message.split('\n')[0] }),
  }));
  return [...own, ...suite.suites.flatMap((nested) => testsIn(nested, here))];
}
