// WebKitGTK over WebDriver. A driver has one session at a time, and a session is a fresh profile, so each profile gets both.
import type { Client } from 'webdriver';
import type { BrowserDriver, ProfileDriver } from './driven-browser.js';
import type { Key, PageDriver } from './driven-page.js';
import { startWebKitGtkDriver } from './webkit-gtk.js';

/** The code points that WebDriver has for keys without a character. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<Key, string>> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' };

export function webKitGtkBrowser(): BrowserDriver {
  const profiles = new Set<ProfileDriver>();
  return {
    async newProfile() {
      const profile = await startProfile(() => profiles.delete(profile));
      profiles.add(profile);
      return profile;
    },
    async close() {
      await Promise.all([...profiles].map((profile) => profile.close()));
    },
  };
}

async function startProfile(onClose: () => void): Promise<ProfileDriver> {
  const driver = await startWebKitGtkDriver();
  // It would log every script that fails, and a page that navigates away makes them fail. It reads this when it is loaded.
  process.env.WDIO_LOG_LEVEL ??= 'silent';
  const { default: WebDriver } = await import('webdriver');
  const session = await WebDriver.newSession({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'silent',
    capabilities: driver.capabilities,
  });
  let hasFirstTab = false;
  return {
    async newTab() {
      const handle = hasFirstTab ? (await session.createWindow('tab')).handle : await session.getWindowHandle();
      hasFirstTab = true;
      return pageDriver(session, handle);
    },
    async close() {
      onClose();
      await session.deleteSession().finally(() => {
        driver.stop();
      });
    },
  };
}

/** WebDriver's script returns elements as objects with one well-known key. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

function pageDriver(session: Client, handle: string): PageDriver {
  const here = async () => {
    await session.switchToWindow(handle);
    return session;
  };
  const keyPresses = async (keys: readonly string[]) => {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await (await here()).performActions([{ type: 'key', id: 'keyboard', actions }]);
    await session.releaseActions();
  };
  return {
    goto: async (url) => {
      await (await here()).navigateTo(url);
    },
    url: async () => (await here()).getUrl(),
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve().then(() => ${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = (await (await here()).executeAsyncScript(script, [])) as { value?: unknown; error?: string };
      if (result.error !== undefined) throw new Error(result.error);
      return result.value;
    },
    async click(expression) {
      const element = (await (await here()).executeScript(`return ${expression}`, [])) as Record<string, string> | null;
      const id = element?.[elementKey];
      if (id === undefined) throw new Error('The element to click has gone');
      await session.elementClick(id);
    },
    typeKeys: (text) => keyPresses(Array.from(text)),
    press: (key) => keyPresses([keyCodes[key]]),
    reload: async () => {
      await (await here()).refresh();
    },
    back: async () => {
      await (await here()).back();
    },
    close: async () => {
      await (await here()).closeWindow();
    },
  };
}
