import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { npmCommand } from './npm.mjs';

/**
 * A script of a package.json that serves something, once it answers. It ends with all that it started.
 * @param {{ folder: string, args: string[], env: Record<string, string>, url: string, stdio?: 'inherit' | 'ignore' }} options
 * @returns {Promise<{ close(): Promise<void>, exited: Promise<unknown> }>}
 */
export async function serveByNpm({ folder, args, env, url, stdio = 'inherit' }) {
  const { command, args: all, shell } = npmCommand(['run', ...args]);
  // A group of its own: npm starts the server as a child, and passes no signal on to it.
  const child = spawn(command, all, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, 'inherit'],
    shell,
    detached: process.platform !== 'win32',
  });
  const exited = once(child, 'exit');
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
    await exited;
  };
  while (!(await answers(url))) {
    if (child.exitCode !== null)
      throw new Error(`npm run ${args.join(' ')} ended in ${folder}: see above`);
    await delay(100);
  }
  return { close, exited };
}

/** @param {string} url */
function answers(url) {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
