// For Stryker's Mocha, which runs the Node tests in one process: milliseconds for a mutant, where Node's own runner starts a
// process for each test file. What a test imports from `node:test` is Mocha's, then.
import { syncBuiltinESMExports } from 'node:module';
import nodeTest from 'node:test';

/** Mocha makes these globals before it loads a test file. */
const mocha = /** @type {Record<'describe' | 'it', (...args: unknown[]) => unknown>} */ (
  /** @type {unknown} */ (globalThis)
);

Object.assign(nodeTest, {
  describe: (/** @type {unknown[]} */ ...args) => mocha.describe(...args),
  it: (/** @type {unknown[]} */ ...args) => mocha.it(...args),
});
syncBuiltinESMExports();
