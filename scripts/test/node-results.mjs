// Reporter of node:test: every test's outcome as JSON, for `scripts/test.mjs` and `scripts/mutants.mjs` to count.

/** @typedef {{ file: string, name: string, outcome: 'passed' | 'failed' | 'skipped', reason?: string }} NodeTestResult */

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* nodeResults(events) {
  /** @type {NodeTestResult[]} */
  const results = [];
  /** @type {string[]} the names of the suites around a test, by depth */
  const path = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' && !isOwnFailure(data.details)) continue;
    const outcome =
      data.skip !== undefined || data.todo !== undefined
        ? 'skipped'
        : type === 'test:pass'
          ? 'passed'
          : 'failed';
    results.push({
      file: data.file ?? '',
      name: [...path.slice(0, data.nesting), data.name].join(' '),
      outcome,
      ...reasonOf(data.details),
    });
  }
  yield JSON.stringify(results, undefined, 1);
}

/**
 * The first line of what a failed test says.
 * @param {object} details
 */
function reasonOf(details) {
  const error = 'error' in details ? details.error : undefined;
  if (!(error instanceof Error)) return {};
  const { message } = error.cause instanceof Error ? error.cause : error;
  return { reason: message.split('\n')[0] ?? '' };
}

/** A suite fails with its tests, which are counted themselves; but its hooks and its body can fail too.
 * @param {object} details */
function isOwnFailure(details) {
  const error = 'error' in details ? details.error : undefined;
  return (
    typeof error === 'object' &&
    error !== null &&
    'failureType' in error &&
    error.failureType !== 'subtestsFailed'
  );
}
