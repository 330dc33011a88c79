import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../root.mjs';

/**
 * Runs a command in the package's folder with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code; 1 if a signal ended it
 */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  return code ?? 1;
}

/** @param {string[]} args @param {Record<string, string>} [env] */
export function runNode(args, env) {
  return run(process.execPath, args, env);
}
