// npm run check: what a change asks for, in less than 90 seconds. `-- --browsers firefox` takes another engine, `-- --since NAME` another branch than main.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chosenEngines } from './browsers.mjs';
import { changedFiles } from './check/changed-files.mjs';
import { quietly } from './check/quietly.mjs';
import { rule, whatToCheck } from './check/what-to-check.mjs';
import { root } from './root.mjs';

const { values } = parseArgs({
  options: { browsers: { type: 'string' }, since: { type: 'string' } },
});
if (values.browsers !== undefined) process.env.BROWSERS = values.browsers;

const changed = changedFiles(root, values.since);
const { lint, node, browser, slow, needBuild } = whatToCheck(changed, filesThere());
const engines = browser.length > 0 ? enginesToTestIn() : '';

console.log(`${changed.length} files changed. ${rule}`);
if (slow.length > 0) console.log(`Slow, and left out: ${slow.length} test files.`);
if (needBuild.length > 0) console.log(`Left out, as they need a build: ${needBuild.join(', ')}`);
console.log();

// Each lane takes one processor; where no browser is wanted, both are for the tests in Node.
const processors = browser.length > 0 ? 1 : 2;
const passes = await Promise.all([
  lane(
    ['types', ['scripts/types.mjs']],
    node.length > 0 && [
      `node: ${node.length} files`,
      [
        '--import',
        'tsx',
        '--test',
        `--test-concurrency=${processors}`,
        '--test-reporter=spec',
        ...node,
      ],
    ],
  ),
  lane(
    lint.length > 0 && [
      'format',
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...lint],
    ],
    lint.length > 0 && [
      `lint: ${lint.join() === '.' ? 'all' : lint.length} files`,
      ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '--no-warn-ignored', ...lint],
    ],
    browser.length > 0 && [
      `${engines}: ${browser.length} files`,
      ['node_modules/@web/test-runner/dist/bin.js', '--files', ...browser],
      { BROWSERS: engines },
    ],
  ),
]);
process.exitCode = passes.every(Boolean) ? 0 : 1;

/** @param {(false | [name: string, args: string[], env?: Record<string, string>])[]} checks one after the other */
async function lane(...checks) {
  let allPass = true;
  for (const check of checks) {
    if (!check) continue;
    const [name, args, env] = check;
    const { passes, output, seconds } = await quietly(args, env);
    console.log(`${passes ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (!passes) console.log(output);
    allPass &&= passes;
  }
  return allPass;
}

/** The files of the working tree, without those that Git ignores. */
function filesThere() {
  const names = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  ).split('\0');
  return names.filter((name) => name !== '' && existsSync(root + name));
}

/** The engines that were asked for, or the first that is installed. */
function enginesToTestIn() {
  try {
    const chosen = chosenEngines();
    return process.env.BROWSERS === undefined ? (chosen[0] ?? '') : chosen.join(',');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}
