// Starts WebKitGTK's WebDriver, on a virtual display where there is none, and ends only what it started.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { webKitGtk } from '../../scripts/browsers.mjs';
import { startVirtualDisplay } from '../../scripts/browsers/virtual-display.mjs';
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
  const webkit = webKitGtk();
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill('SIGTERM');
  };
  process.once('exit', stop);

  const env: NodeJS.ProcessEnv = { ...process.env, ...headlessEnvironment };
  // Always an own display where possible: windows on the developer's screen would take the focus away from him.
  if (webkit.xvfb) {
    const { display, server } = await startVirtualDisplay(webkit.xvfb);
    children.push(server);
    env.DISPLAY = display;
  }
  const port = await freePort();
  const driver = spawn(webkit.driver, ['--host=127.0.0.1', `--port=${String(port)}`], {
    env,
    stdio: 'ignore',
  });
  children.push(driver);
  await untilAnswering(`http://127.0.0.1:${String(port)}/status`, driver);
  return {
    port,
    capabilities: {
      'browserName': 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary: webkit.minibrowser,
        // Its web process ends in `document.startViewTransition()` where there is no GPU, on an empty page too.
        args: ['--automation', '--features=-ViewTransitions'],
      },
    } as WebdriverIO.Capabilities,
    stop,
  };
}

async function untilAnswering(url: string, driver: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (driver.exitCode !== null)
      throw new Error(`WebKitWebDriver ended with ${String(driver.exitCode)}`);
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await delay(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}
