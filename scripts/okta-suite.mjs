// npm run test:okta-suite -- --okta FOLDER: Okta's own TestCafe specs, of a checkout of okta/okta-signin-widget, against the raw widget and through the tag.
// Prints a table of what differs, which docs/flows.md explains. `--only A,B` takes the spec files with A or B in their names, `--page raw` or `--page tag` one
// of the two, `--concurrency 4` opens four browsers; the table is made of what .cache/okta-suite has of both. `--page differing` goes through the tag first, then
// through the raw widget with the spec files in which a test failed: what passes through the tag differs from nothing. The table counts
// the tests of these files then.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIfStale } from './demo/build-if-stale.mjs';
import { installPackages } from './install.mjs';
import { compare, describe, filesThatFailed, reasonsIn } from './okta-suite/compare.mjs';
import { oktaCheckout } from './okta-suite/okta-checkout.mjs';
import { runSpecs } from './okta-suite/run-specs.mjs';
import { servePage } from './okta-suite/serve-pages.mjs';
import { root } from './root.mjs';

/** @typedef {import('./okta-suite/compare.mjs').Report} Report */
/** @typedef {import('./okta-suite/serve-pages.mjs').Page} Page */

const { values } = parseArgs({
  options: {
    okta: { type: 'string' },
    only: { type: 'string', default: '' },
    page: { type: 'string', default: 'both' },
    concurrency: { type: 'string', default: '2' },
  },
});
const okta = oktaCheckout(values.okta);
/** @type {Readonly<Record<string, readonly Page[]>>} */
const pages = { raw: ['raw'], tag: ['tag'], both: ['raw', 'tag'], differing: ['tag', 'raw'] };
const chosen = pages[values.page];
if (!chosen) throw new Error(`--page is ${Object.keys(pages).join(', ')}, not ${values.page}`);

installPackages();
installPackages(`${root}scripts/okta-suite/`);
if (chosen.includes('tag')) buildIfStale();

/** A file system takes no name of any length. */
const named =
  values.only.length < 80
    ? values.only.replaceAll('/', '-')
    : createHash('sha256').update(values.only).digest('hex').slice(0, 16);
const folder = `${root}.cache/okta-suite/${named || 'all'}`;
/** One of some files must not be taken for one of all later. @param {Page} page */
const reportOf = (page) => `${folder}/${page}${isOfSome(page) ? '-of-differing-files' : ''}.json`;

/** @param {Page} page */
const isOfSome = (page) => page === 'raw' && values.page === 'differing';

for (const page of chosen) {
  const log = `${folder}-${page}.log`;
  console.log(`Running Okta's specs, ${page}. What TestCafe says: ${log}`);
  const served = await servePage(okta, page);
  const { concurrency } = values;
  const failed = isOfSome(page) ? filesThatFailed(read('tag')).join() : '';
  const only = failed || values.only;
  await runSpecs(okta, { only, concurrency, report: reportOf(page), log });
  await served.close();
  if (!isThere(page)) throw new Error(`TestCafe made no report: see ${log}`);
}

if (isThere('raw') && isThere('tag')) {
  const reasons = reasonsIn(readFileSync(`${root}docs/flows.md`, 'utf8'));
  const { table, unexplained } = describe(compare(read('raw'), read('tag')), reasons);
  writeFileSync(`${folder}/table.md`, table);
  console.log(`\n${table}`);
  if (unexplained.length > 0) process.exitCode = 1;
}

/** TestCafe leaves an empty file where it could not begin. @param {Page} page */
function isThere(page) {
  return existsSync(reportOf(page)) && statSync(reportOf(page)).size > 0;
}

/** @param {Page} page @returns {Report} */
function read(page) {
  return JSON.parse(readFileSync(reportOf(page), 'utf8'));
}
