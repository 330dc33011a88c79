// What `web-test-runner.config.mjs` is put together from; one module, so that TypeScript is loaded once.
export { anyOriginMiddleware } from './any-origin-middleware.js';
export { elsewhereCommands } from './elsewhere-commands.js';
export { launcherFor } from './launchers.js';
export { localOrgCommands } from './local-org-commands.js';
export { oktaVendorPlugin } from './okta-vendor.js';
export { resultsReporter } from './results-reporter.js';
export { secondCopyMiddleware } from './second-copy-middleware.js';
export { uncloneableResults } from './uncloneable-results.js';
export { widgetAssetsMiddleware } from './widget-assets-middleware.js';
