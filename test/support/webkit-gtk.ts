// Starts WebKitGTK's WebDriver, on a virtual display where there is none, and ends only what it started.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { findBrowsers, howToInstall } from '../../scripts/browsers.mjs';
import { freePort } from '../../scripts/free-port.mjs';

export interface WebKitGtkDriver {
  readonly port: number;
  /** The capabilities of a WebDriver session with MiniBrowser. */
  readonly capabilities: WebdriverIO.Capabilities;
  stop(): void;
}

// Software rendering under X11: a virtual display has no GPU, and the accessibility bus is not running there.
const headlessEnvironment = {
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
};

export async function startWebKitGtkDriver(): Promise<WebKitGtkDriver> {
  const { webkit } = findBrowsers();
  if (!webkit) throw new Error(`WebKitGTK is not installed. ${howToInstall}`);
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill('SIGTERM');
  };
  process.once('exit', stop);

  const env: NodeJS.ProcessEnv = { ...process.env, ...headlessEnvironment };
  // Always an own display where possible: windows on the developer's screen would take the focus away from him.
  if (webkit.xvfb) env.DISPLAY = await startVirtualDisplay(webkit.xvfb, children);
  const port = await freePort();
  const driver = spawn(webkit.driver, ['--host=127.0.0.1', `--port=${String(port)}`], { env, stdio: 'ignore' });
  children.push(driver);
  await untilAnswering(`http://127.0.0.1:${String(port)}/status`, driver);
  return {
    port,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: webkit.minibrowser, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
    stop,
  };
}

async function startVirtualDisplay(xvfb: string, children: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const reportsDisplay = child.stdio[3];
  if (!reportsDisplay) throw new Error('Xvfb was started without the pipe that reports its display');
  const [display] = (await once(reportsDisplay, 'data')) as [Buffer];
  return `:${display.toString().trim()}`;
}

async function untilAnswering(url: string, driver: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${String(driver.exitCode)}`);
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await delay(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}
