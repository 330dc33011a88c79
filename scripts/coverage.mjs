// Coverage of src and local-org/src by the browser tests (in Chromium) and the Node tests of the last run. Fails below the thresholds.
import { readdirSync } from 'node:fs';
import coverage from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { readBrowserScripts, readNodeScripts } from './coverage/read-scripts.mjs';
import { toFileCoverage } from './coverage/to-file-coverage.mjs';
import { neverLoaded } from './coverage/untested-file.mjs';
import { root } from './root.mjs';

const thresholds = { lines: 90, branches: 90 };
const raw = `${root}.cache/coverage`;

// The org, the command and the plugins for bundlers run in Node, and all else in the browser. Each file is measured where it is tested: what
// Node makes of a source and what the test runner makes of it are two scripts, whose branches can't be added up.
const scripts = [
  ...readBrowserScripts(`${raw}/browser`).filter(({ file }) => !runsInNode(file)),
  ...readNodeScripts([`${raw}/node`, `${raw}/journeys`]).filter(({ file }) => runsInNode(file)),
];
const map = coverage.createCoverageMap();
for (const script of scripts) map.addFileCoverage(await toFileCoverage(script));
for (const file of sources().filter((source) => !map.files().includes(source))) {
  for (const untested of neverLoaded(file)) map.addFileCoverage(untested);
}

const context = createContext({
  dir: `${root}coverage`,
  coverageMap: map,
  defaultSummarizer: 'nested',
});
for (const report of [
  reports.create('text', { skipFull: true, maxCols: 140 }),
  reports.create('html'),
])
  report.execute(context);

const summary = map.getCoverageSummary();
for (const key of /** @type {const} */ (['lines', 'branches'])) {
  const { pct, covered, total } = summary[key];
  console.log(`${key}: ${pct} % (${covered} of ${total}), at least ${thresholds[key]} % wanted`);
  if (total === 0 || !(pct >= thresholds[key])) process.exitCode = 1;
}

/** @param {string} file */
function runsInNode(file) {
  return /^(?:local-org\/|src\/(?:bundlers\/|command\/|vite\.ts$|webpack\.ts$))/.test(
    file.slice(root.length),
  );
}

function sources() {
  return ['src', 'local-org/src'].flatMap((folder) => {
    const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${root}${folder}/${file.replaceAll('\\', '/')}`);
  });
}
