// npm run release:check: all that can be known before `npm publish`. Says what is wrong, and publishes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { releaseProblems } from './release/problems.mjs';
import { root } from './root.mjs';
import { runNode } from './test/run.mjs';

/** The files of a package, as npm would publish it. @typedef {{ name: string, version: string, size: number, unpackedSize: number, files: { path: string }[] }} Packed */

const read = (/** @type {string} */ file) => readFileSync(root + file, 'utf8');
const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

// Builds, holds sizes, types, manifest and both tarballs to what they should be; the tests of `test/packaging` make fresh projects from them.
const status = await runNode([
  'scripts/test.mjs',
  '--only',
  'lint,types,build,size,manifest,node,package',
]);

const packages = ['.', 'local-org'].map(packed);
for (const { name, version, size, unpackedSize, files } of packages)
  console.log(
    `${name} ${version}: ${files.length} files, ${kilobytes(size)}, ${kilobytes(unpackedSize)} installed`,
  );

const problems = [
  ...(status === 0 ? [] : ['The checks above failed.']),
  ...releaseProblems({
    packages: packages.map(({ name, version, files }) => ({
      name,
      version,
      files: files.map(({ path }) => path),
    })),
    changes: read('CHANGELOG.md'),
    today: new Date().toISOString().slice(0, 10),
    uncommitted: git('status', '--porcelain'),
    tags: git('tag').split('\n'),
  }),
];
for (const problem of problems) console.log(`✗ ${problem}`);
if (problems.length === 0) console.log('Nothing is in the way of a release: docs/releasing.md.');
process.exitCode = problems.length > 0 ? 1 : 0;

/** @param {string} folder @returns {Packed} */
function packed(folder) {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', `./${folder}`], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [found] = /** @type {Packed[]} */ (JSON.parse(output));
  if (!found) throw new Error(`npm packs nothing in ${folder}`);
  return found;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1000).toLocaleString('en')} KB`;
}
