// Executables that stand in for browsers and apt-get: a folder of shell scripts, and the scripts of this package run with nothing else on the path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/root.mjs';

export interface StandIns {
  readonly folder: string;
  /** Makes an executable of a shell script's lines; answers with its path. */
  add(name: string, script: string): string;
  /** Runs Node with these arguments in the package's folder, where the path has only the stand-ins. */
  run(
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): { status: number | null; output: string };
  remove(): void;
}

export function makeStandIns(): StandIns {
  const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'));
  for (const tool of ['sh', 'cat', 'sleep', 'cp', 'mv', 'chmod'])
    symlinkSync(`/bin/${tool}`, join(folder, tool));
  return {
    folder,
    add(name, script) {
      const path = join(folder, name);
      writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return path;
    },
    run(args, env = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: folder, ...env },
      });
      return { status, output: `${stdout}${stderr}` };
    },
    remove() {
      rmSync(folder, { recursive: true });
    },
  };
}
