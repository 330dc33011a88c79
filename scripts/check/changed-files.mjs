// What has changed since the branch left `main`: its commits, what is staged, what is not, and new files.
import { execFileSync, spawnSync } from 'node:child_process';

/**
 * @param {string} folder of the repository
 * @param {string} [since] a branch or commit
 * @returns {string[]} paths from the folder, with those of deleted files
 */
export function changedFiles(folder, since = 'main') {
  const base = [since, `origin/${since}`]
    .map((name) => whereItLeft(folder, name))
    .find((commit) => commit !== undefined);
  if (base === undefined)
    throw new Error(
      `Git knows no ${since}: name the branch that yours began at, npm run check -- --since NAME`,
    );
  const changed = namesFrom(folder, ['diff', '--name-only', '--no-renames', '-z', base]);
  const untracked = namesFrom(folder, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [...new Set([...changed, ...untracked])].sort();
}

/** @param {string} folder @param {string} name */
function whereItLeft(folder, name) {
  const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', name], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** @param {string} folder @param {string[]} args */
function namesFrom(folder, args) {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean);
}
