// Browser tests: npm run test:browser -- --files test/element/password.browser.test.ts
// BROWSERS=chromium (or firefox, webkit; a comma separated list) narrows the engines.
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { tsImport } from 'tsx/esm/api';
import { chosenEngines } from './scripts/browsers.mjs';

const support = /** @type {typeof import('./test/support/wtr/index.js')} */ (
  await tsImport('./test/support/wtr/index.ts', import.meta.url)
);

// The runner ends at one, and what it says of it is lost with its buffered console.
process.prependListener(
  'uncaughtException',
  (error) => void writeSync(2, `\nUncaught: ${error.stack ?? error}\n`),
);

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const engines = chosenEngines();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: true,
  // More than one page at a time makes the WebDriver launcher put the tests into iframes.
  concurrency: 1,
  concurrentBrowsers: engines.length,
  browsers: await Promise.all(engines.map((engine) => support.launcherFor(engine))),
  middleware: [
    await support.widgetAssetsMiddleware(),
    support.secondCopyMiddleware,
    support.anyOriginMiddleware,
  ],
  plugins: [
    await support.oktaVendorPlugin(),
    // Without the tsconfig, Lit's decorators are compiled wrongly.
    esbuildPlugin({ ts: true, tsconfig, target: 'auto' }),
    support.localOrgCommands(),
    support.elsewhereCommands(),
    support.uncloneableResults(),
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => String(arg).startsWith('Lit is in dev mode')),
  // Each wait of a test has its own limit, and says what it waited for.
  testFramework: { config: { timeout: 90_000 } },
  testsStartTimeout: 60_000,
  // A step of the fault matrix, or every step of a flow, takes a while.
  testsFinishTimeout: 600_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    support.resultsReporter(process.env.BROWSER_RESULTS ?? '.cache/results/browser.json'),
  ],
  // Coverage is kept raw by the Chromium launcher and reported by scripts/coverage.mjs.
  coverageConfig: { report: false, include: ['none'] },
};
