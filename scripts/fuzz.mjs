// npm run test:fuzz: the properties of test/properties with a million generated values each. `FUZZ_RUNS` says how many, `FUZZ_SEED` plays a run again.
import { installPackages } from './install.mjs';
import { runNode } from './test/run.mjs';

installPackages();
process.exitCode = await runNode(['--import', 'tsx', '--test', '--test-reporter=spec', 'test/properties/urls.test.ts'], {
  FUZZ_RUNS: process.env.FUZZ_RUNS ?? '1000000',
});
