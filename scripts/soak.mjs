// npm run test:soak: two tabs that sign in, renew and sign out at once, 100 rounds. `SOAK_ROUNDS` says how many.
import { installPackages } from './install.mjs';
import { runNode } from './test/run.mjs';

installPackages();
const built = await runNode(['scripts/build.mjs']);
process.exitCode = built || await runNode(['--import', 'tsx', '--test', '--test-reporter=spec', 'test/journeys/two-tabs.test.ts'], {
  BROWSERS: process.env.BROWSERS ?? 'chromium',
  SOAK_ROUNDS: process.env.SOAK_ROUNDS ?? '100',
});
