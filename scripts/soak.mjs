// npm run test:soak: two tabs that sign in, renew and sign out at once, 100 rounds (`SOAK_ROUNDS` says how many); then a redirect back and a sign-in
// by the form, with the element moved, taken out or changed at each of their steps.
import { installPackages } from './install.mjs';
import { runNode } from './test/run.mjs';

const engines = { BROWSERS: process.env.BROWSERS ?? 'chromium' };

installPackages();
const built = await runNode(['scripts/build.mjs']);
const rounds =
  built ||
  (await runNode(
    ['--import', 'tsx', '--test', '--test-reporter=spec', 'test/journeys/two-tabs.test.ts'],
    {
      ...engines,
      SOAK_ROUNDS: process.env.SOAK_ROUNDS ?? '100',
    },
  ));
const steps = await runNode(
  ['node_modules/@web/test-runner/dist/bin.js', '--files', 'test/soak/*.test.ts'],
  engines,
);
process.exitCode = rounds || steps;
