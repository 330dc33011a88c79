import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { changedFiles } from '../../../scripts/check/changed-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'changed-files-'));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });
const write = (file: string) => writeFileSync(join(folder, file), `${Math.random()}`);
const commit = (...files: string[]) => {
  files.forEach(write);
  git('add', '.');
  git('commit', '--quiet', '--message', files.join());
};

describe('the changed files', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('are those of the branch, staged or not, new or deleted, and none that only main has changed', () => {
    git('init', '--quiet', '--initial-branch', 'main');
    commit('kept', 'deleted', 'of-main', '.gitignore');
    writeFileSync(join(folder, '.gitignore'), 'ignored');
    commit('ignores');
    git('checkout', '--quiet', '-b', 'topic');
    commit('committed');
    git('checkout', '--quiet', 'main');
    commit('of-main');
    git('checkout', '--quiet', 'topic');
    rmSync(join(folder, 'deleted'));
    ['staged', 'new one', 'ignored'].forEach(write);
    git('add', 'staged');
    assert.deepEqual(changedFiles(folder), ['committed', 'deleted', 'new one', 'staged']);
  });

  it('are those of the working tree on main itself', () => {
    git('checkout', '--quiet', '--force', 'main');
    assert.deepEqual(changedFiles(folder), ['new one']);
  });

  it('can’t be told where Git does not know the branch', () => {
    assert.throws(() => changedFiles(folder, 'trunk'), /knows no trunk.*--since/);
  });
});
