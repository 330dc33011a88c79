import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Builds `dist/` and `local-org/dist/` where they are missing, or older than a source. */
export function buildIfStale() {
  const built = `${root}dist/cdn/integrity.json`; // The last file that the build writes.
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
}

function newestSource() {
  const files = ['src', 'local-org/src', 'scripts/build'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  );
  return Math.max(...[...files, `${root}package-lock.json`].map((file) => statSync(file).mtimeMs));
}
