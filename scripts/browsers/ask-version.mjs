// Asks a browser for its version, by starting it with --version, for a bounded time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionIn, versionInIni, versionInNames } from './version.mjs';

/** @typedef {{ version: string } | { fault: string }} Answer */

/** The first start after an installation, on a busy machine, can take some seconds. */
const patience = 30_000;

/**
 * @param {string} path
 * @param {{ xvfb?: string | undefined, patienceMs?: number }} [options] `xvfb`: it needs a display even for this, and this is what makes one
 * @returns {Answer}
 */
export function askVersion(path, { xvfb, patienceMs = patience } = {}) {
  if (process.platform === 'win32') return readBeside(path);
  const [command, args] = xvfb
    ? [
        process.execPath,
        [
          fileURLToPath(new URL('on-virtual-display.mjs', import.meta.url)),
          xvfb,
          String(patienceMs),
          path,
          '--version',
        ],
      ]
    : [path, ['--version']];
  // A display is given time of its own: it ends by itself what it started.
  const timeout = xvfb ? patienceMs + 10_000 : patienceMs;
  const { stdout, stderr, status, signal, error } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  const version = status === 0 ? versionIn(stdout) : undefined;
  if (version !== undefined) return { version };
  if (error && 'code' in error && error.code === 'ETIMEDOUT')
    return { fault: `\`--version\` did not end within ${patienceMs / 1000} seconds` };
  if (error) return { fault: error.message };
  if (status === 0)
    return { fault: `\`--version\` printed ${JSON.stringify(stdout.trim().slice(0, 100))}` };
  const said = stderr.trim().split('\n').at(-1);
  return {
    fault: `\`--version\` ended with ${status === null ? String(signal) : `exit code ${status}`}${said ? ` (${said.slice(0, 200)})` : ''}`,
  };
}

/** @param {string} path @returns {Answer} */
function readBeside(path) {
  const folder = dirname(path);
  const ini = join(folder, 'application.ini');
  const version = existsSync(ini)
    ? versionInIni(readFileSync(ini, 'utf8'))
    : versionInNames(readdirSync(folder));
  return version === undefined ? { fault: 'no version stands beside it' } : { version };
}
