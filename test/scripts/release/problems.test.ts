import assert from 'node:assert/strict';
import { it } from 'node:test';
import { releaseProblems } from '../../../scripts/release/problems.mjs';

const files = ['package.json', 'README.md', 'LICENSE', 'dist/index.js'];
const GOOD = {
  packages: [
    { name: 'one', version: '1.2.0', files },
    { name: 'two', version: '1.2.0', files },
  ],
  changes: '# Changes\n\n## Unreleased\n\n## 1.2.0 – 2026-01-31\n\n### Added\n\n- This.\n',
  today: '2026-01-31',
  uncommitted: '',
  tags: ['v1.1.0'],
};

it('finds nothing in the way of a release that is ready', () => {
  assert.deepEqual(releaseProblems(GOOD), []);
});

for (const [what, change, problem] of [
  [
    'another version',
    { packages: [GOOD.packages[0]!, { ...GOOD.packages[1]!, version: '1.1.0' }] },
    /two is 1\.1\.0/,
  ],
  [
    'changes that belong to no version',
    { changes: GOOD.changes.replace('\n\n## 1', '\n\n- That.\n\n## 1') },
    /Unreleased/,
  ],
  [
    'a version without its changes',
    { changes: '# Changes\n\n## Unreleased\n' },
    /has no "1\.2\.0 – 2026-01-31"/,
  ],
  ['a day to come', { today: '2026-01-30' }, /which is to come/],
  ['a version that is out', { tags: ['v1.2.0'] }, /raise the version/],
  ['a file that is not committed', { uncommitted: '?? a.ts' }, /Not committed:\n\?\? a\.ts/],
  [
    'a missing licence',
    { packages: [{ ...GOOD.packages[0]!, files: files.slice(0, 2) }] },
    /one lacks LICENSE/,
  ],
  [
    'tests among the files',
    { packages: [{ ...GOOD.packages[0]!, files: [...files, 'src/a.test.ts'] }] },
    /a\.test\.ts/,
  ],
  [
    'an environment among the files',
    { packages: [{ ...GOOD.packages[0]!, files: [...files, '.env'] }] },
    /\.env/,
  ],
] as const) {
  it(`tells of ${what}`, () => {
    const problems = releaseProblems({ ...GOOD, ...change });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, problem);
  });
}
