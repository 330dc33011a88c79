// node on-virtual-display.mjs XVFB MILLISECONDS COMMAND…: runs a command, at most that long, on a display that is there for it alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startVirtualDisplay } from './virtual-display.mjs';

const [xvfb = '', timeout, command = '', ...args] = process.argv.slice(2);
const { display, server } = await startVirtualDisplay(xvfb);
try {
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  const child = spawn(command, args, {
    env,
    stdio: 'inherit',
    timeout: Number(timeout),
    killSignal: 'SIGKILL',
  });
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  if (code === null) console.error(`${command} was ended after ${Number(timeout) / 1000} seconds`);
  process.exitCode = code ?? 1;
} finally {
  server.kill();
}
