import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../root.mjs';

/** @typedef {import('./trees.mjs').Trial} Trial */
/** @typedef {import('./trees.mjs').Outcome} Outcome */
/** @typedef {import('./trees.mjs').Report} Report */

const patienceMs = 40_000;

/** @param {readonly Trial[]} trials @param {Report} report */
export async function runInNode(trials, report) {
  for (const trial of trials) report(trial, await outcomeOf(trial));
}

/** @param {Trial} trial @returns {Promise<Outcome>} */
async function outcomeOf({ copy, title }) {
  // Without --test, which would run the file in a process of its own, out of reach of the time limit.
  const name = `^${title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`;
  const args = [
    '--import',
    'tsx',
    `--test-name-pattern=${name}`,
    '--test-reporter',
    './scripts/test/node-results.mjs',
    copy,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
  await once(child, 'close');
  if (child.signalCode === 'SIGKILL') return { kind: 'hung' };
  const results = /** @type {import('../test/node-results.mjs').NodeTestResult[]} */ (
    JSON.parse(Buffer.concat(output).toString() || '[]')
  );
  const ran = results.filter(({ outcome }) => outcome !== 'skipped');
  if (ran.length !== 1) return { kind: 'broken', why: `${ran.length} tests ran, not one` };
  return ran[0]?.outcome === 'passed' ? { kind: 'passed' } : { kind: 'failed' };
}
