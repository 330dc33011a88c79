// npm run test:node-versions: what runs in Node, by other Node versions than the installed one. `-- 24` takes one of them, `-- --only node` other steps of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { runNpm } from './demo/npm.mjs';
import { root } from './root.mjs';

const MAJORS = ['22', '24'];
/** A browser is the same whatever Node drives it. */
const STEPS = 'types,build,node,package';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: STEPS } },
});

const failed = (positionals.length > 0 ? positionals : MAJORS).filter((major) => {
  const bin = nodeFor(major);
  console.log(`\n##### Node ${major}`);
  const { status } = spawnSync(`${bin}/node`, ['scripts/test.mjs', '--only', values.only], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  return status !== 0;
});
console.log(failed.length > 0 ? `\nFailed in Node ${failed.join(', ')}` : '\nAll passed');
process.exitCode = failed.length > 0 ? 1 : 0;

/** The folder with the newest Node of that major: npm has Node's own files as packages, one for each platform. @param {string} major */
function nodeFor(major) {
  const folder = `${root}.cache/node-versions/${major}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  runNpm(folder, ['install', `${name}@${major}`, '--no-save', '--no-audit', '--no-fund']);
  return `${folder}/node_modules/${name}/bin`;
}
