// Firefox needs twice as long to start in a profile that no Firefox has been in. So one is prepared for all, and each start has a copy. One that
// another Firefox has been in may be refused.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';

/** The folder of a fresh profile for `executable`, to be removed by who asked. `open` starts Firefox in a folder and ends it. */
export async function freshFirefoxProfile(
  executable: string,
  open: (folder: string) => Promise<void>,
): Promise<string> {
  const { mtimeMs } = await stat(executable);
  const prepared = `${root}.cache/firefox-profile-${createHash('sha256').update(`${executable} ${mtimeMs}`).digest('hex').slice(0, 8)}`;
  if (!existsSync(prepared)) await prepare(prepared, open);
  const folder = await mkdtemp(join(tmpdir(), 'firefox-profile-'));
  await cp(prepared, folder, { recursive: true });
  return folder;
}

async function prepare(prepared: string, open: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(`${root}.cache`, { recursive: true });
  const folder = await mkdtemp(`${prepared}-`);
  await open(folder);
  // Where another test file was faster, its profile is as good.
  await rename(folder, prepared).catch(() => rm(folder, { recursive: true, force: true }));
}
