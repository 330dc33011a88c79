// Okta's own settings for TestCafe, with our browser and our report. It is run in the folder of their repository, to which their settings are relative.
const path = require('node:path');
const { env } = process;

// TestCafe's proxy keeps answers, and throws for one without a body; the specs after it then fail.
// Upstream: testcafe-hammerhead request-pipeline/cache `add`: an entry of the size 0 is refused by its lru-cache 11.
/** @typedef {{ value: { res: { getBody(): Buffer | null } } }} Entry */
/** @type {{ add(this: void, entry: Entry): void }} */
const cache = require(require.resolve('testcafe-hammerhead/lib/request-pipeline/cache'));
const { add } = cache;
cache.add = (entry) => {
  if (entry.value.res.getBody()?.length) add(entry);
};

/** @typedef {Record<string, unknown> & { src: string[] }} Settings */

/** @type {Settings} */
const okta = require(path.resolve('.testcaferc.js'));
const only = (env['OKTA_SUITE_ONLY'] ?? '').split(',');

/** @type {Settings} */
const settings = {
  ...okta,
  browsers: ['chromium:headless --no-sandbox --disable-dev-shm-usage'],
  hostname: 'localhost',
  src: okta.src.flatMap((glob) =>
    only.map((name) => glob.replace('*_spec.js', `*${name}*_spec.js`)),
  ),
  concurrency: Number(env['OKTA_SUITE_CONCURRENCY']),
  // A spec that fails once is run a second time: theirs asks five times.
  quarantineMode: { successThreshold: 1, attemptLimit: 2 },
  reporter: [{ name: 'json', output: env['OKTA_SUITE_REPORT'] }, { name: 'spec' }],
  // Each script of the page is rewritten for TestCafe's proxy: once, not for each test.
  cache: true,
  // The tag fetches the widget once the page is there.
  assertionTimeout: 10_000,
  screenshots: { takeOnFails: false },
};
module.exports = settings;
