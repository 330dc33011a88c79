// npm test: everything, in a bare clone. `npm test -- --only browser,node` runs some steps; `--browsers firefox` some engines.
import { parseArgs } from 'node:util';
import { chosenEngines, installBrowsers } from './browsers.mjs';
import { installPackages } from './install.mjs';
import { stages, stepNames, usualSteps } from './test/steps.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, browsers: { type: 'string' } },
});
const chosen = values.only?.split(',') ?? usualSteps;
const unknown = chosen.filter((name) => !stepNames.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no step ${unknown.join(', ')}; there are ${stepNames.join(', ')}`);
if (values.browsers !== undefined) process.env.BROWSERS = values.browsers;

const engines = browsersToTestIn();
console.log(`Browsers: ${engines.join(', ')}`);
installPackages();

/** @type {{ step: string, passed: number, failed: number, skipped: number, seconds: number }[]} */
const results = [];
/** @type {string[]} */
const failures = [];
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane.filter(({ name }) => chosen.includes(name))) await take(step);
    }),
  );
}

console.log();
console.table(results);
for (const failure of failures) console.log(`✗ ${failure}`);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** What the machine lacks is for a person to read, and not a fault of this script. */
function browsersToTestIn() {
  try {
    installBrowsers();
    return chosenEngines();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

/** @param {import('./test/steps.mjs').Step} step */
async function take({ name, run }) {
  console.log(`\n=== ${name} ===`);
  const start = performance.now();
  const { failures: failed, ...counts } = await run(engines);
  results.push({
    step: name,
    ...counts,
    seconds: Math.round((performance.now() - start) / 100) / 10,
  });
  failures.push(...failed.map((failure) => `${name}: ${failure}`));
}
