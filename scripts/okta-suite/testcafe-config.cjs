// Okta's own settings for TestCafe, with our browser and our report. It is run in the folder of their repository, to which their settings are relative.
const { join } = require('node:path');
const { OKTA_SUITE_REPORT, OKTA_SUITE_ONLY, OKTA_SUITE_CONCURRENCY } = process.env;

const okta = require(join(process.cwd(), '.testcaferc.js'));
const only = OKTA_SUITE_ONLY.split(',');

module.exports = {
  ...okta,
  browsers: ['chromium:headless --no-sandbox --disable-dev-shm-usage'],
  hostname: 'localhost',
  src: okta.src.flatMap((glob) =>
    only.map((name) => glob.replace('*_spec.js', `*${name}*_spec.js`)),
  ),
  concurrency: Number(OKTA_SUITE_CONCURRENCY),
  // A spec that fails once is run a second time: theirs asks five times.
  quarantineMode: { successThreshold: 1, attemptLimit: 2 },
  reporter: [{ name: 'json', output: OKTA_SUITE_REPORT }, { name: 'spec' }],
  // Each script of the page is rewritten for TestCafe's proxy: once, not for each test.
  cache: true,
  // The tag fetches the widget once the page is there.
  assertionTimeout: 10_000,
  screenshots: { takeOnFails: false },
};
