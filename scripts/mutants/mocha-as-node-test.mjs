// For Stryker's Mocha, which runs the Node tests in one process: milliseconds for a mutant, where Node's own runner starts a
// process for each test file. What a test imports from `node:test` is Mocha's, then.
import { syncBuiltinESMExports } from 'node:module';
import nodeTest from 'node:test';

Object.assign(nodeTest, {
  describe: (/** @type {Parameters<typeof describe>} */ ...args) => describe(...args),
  it: (/** @type {Parameters<typeof it>} */ ...args) => it(...args),
});
syncBuiltinESMExports();
