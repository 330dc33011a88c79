import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts an X server without a screen; the caller ends it, or else this process's end does.
 * @param {string} xvfb
 * @returns {Promise<{ display: string, server: import('node:child_process').ChildProcess }>} `display`: the value of DISPLAY
 */
export async function startVirtualDisplay(xvfb) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const end = () => void server.kill();
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  const reportsDisplay = server.stdio[3];
  if (!reportsDisplay)
    throw new Error('Xvfb was started without the pipe that reports its display');
  const [said] = /** @type {[Buffer?]} */ (
    await Promise.race([once(reportsDisplay, 'data'), once(server, 'exit').then(() => [])])
  );
  if (!said) throw new Error(`${xvfb} ended before it had a display`);
  return { display: `:${said.toString().trim()}`, server };
}
