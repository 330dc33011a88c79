// npm run test:fuzz: a million generated URLs for the properties of test/properties, a quarter for each, and as many places to return to. `FUZZ_RUNS` says how
// many for each, `FUZZ_SEED` plays a run again.
import { installPackages } from './install.mjs';
import { runNode } from './test/run.mjs';

installPackages();
process.exitCode = await runNode(
  ['--import', 'tsx', '--test', '--test-reporter=spec', 'test/properties/urls.test.ts'],
  {
    FUZZ_RUNS: process.env.FUZZ_RUNS ?? '250000',
  },
);
