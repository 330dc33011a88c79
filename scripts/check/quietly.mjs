import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../root.mjs';

/**
 * Runs Node in the package's folder, and keeps what it prints. It is worth reading where a check fails.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ passes: boolean, output: string, seconds: number }>}
 */
export async function quietly(args, env = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => void (output += String(text)));
  const [code] = /** @type {[number | null]} */ (await once(child, 'close'));
  return {
    passes: code === 0,
    output,
    seconds: Math.round((performance.now() - start) / 100) / 10,
  };
}
