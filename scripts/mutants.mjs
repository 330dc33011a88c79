// npm run test:mutants: puts each known defect of test/mutants/ into a copy of src/, alone, and expects the test that is
// named beside it to notice. `npm run test:mutants -- --only "refresh"` takes those that have it in
// their name, their place, or the test's; given more than once, those of each.
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { faultsIn } from './mutants/faults-in-list.mjs';
import { makeTrees, removeTrees } from './mutants/trees.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });

installPackages();
const { mutants } = await import('../test/mutants/index.mjs');
const { only } = values;
const chosen = mutants.filter(
  ({ name, at, test, in: title }) =>
    only === undefined ||
    only.some((part) => [name, at, test, title].some((text) => text.includes(part))),
);
const faults = faultsIn(chosen);
for (const fault of faults) console.error(fault);
if (chosen.length === 0 || faults.length > 0) {
  console.error(
    chosen.length === 0
      ? `No mutant has “${only?.join('” or “') ?? ''}” in it`
      : 'Put test/mutants/ right first.',
  );
  process.exit(1);
}

// Loaded late: it needs the packages, and reads the environment.
process.env.BROWSERS = 'chromium';
const { runInBrowser } = await import('./mutants/run-in-browser.mjs');
const { runInNode } = await import('./mutants/run-in-node.mjs');

const { folder, trials } = makeTrees(chosen);
process.once('exit', () => removeTrees(folder));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => process.exit(1));

let killed = 0;
let survived = 0;
let unsound = 0;

/** @param {import('./mutants/trees.mjs').Trial} trial @param {import('./mutants/trees.mjs').Outcome} outcome */
function report({ mutant, title, file }, { kind, why }) {
  if (!mutant) {
    // The test has to be green by itself, or its being red later on means nothing.
    if (kind !== 'passed') {
      unsound += 1;
      console.log(`✗ not green without any defect: “${title}” in ${file}: ${why ?? kind}`);
    }
  } else if (kind === 'passed') {
    survived += 1;
    console.log(`✗ survived: ${mutant.name} (${mutant.at}), unnoticed by “${title}” in ${file}`);
  } else if (kind === 'failed' || kind === 'hung') {
    killed += 1;
    console.log(`✓ killed: ${mutant.name}${kind === 'hung' ? ' (the test did not end)' : ''}`);
  } else {
    unsound += 1;
    console.log(`✗ the test did not run: ${mutant.name} (${mutant.at}): ${why ?? ''}`);
  }
}

await runInBrowser(
  trials.filter(({ runner }) => runner === 'browser'),
  report,
);
await runInNode(
  trials.filter(({ runner }) => runner === 'node'),
  report,
);

console.log(
  `\n${killed} killed, ${survived} survived${unsound > 0 ? `, ${unsound} could not be judged` : ''}`,
);
process.exit(survived + unsound > 0 || killed !== chosen.length ? 1 : 0);
