// WebKitGTK over WebDriver. A driver has one session at a time, and a session is a fresh profile, so each profile gets both.
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'webdriver';
import type { BrowserDriver, ProfileDriver } from './driven-browser.js';
import type { Key, PageDriver } from './driven-page.js';
import { startWebKitGtkDriver } from './webkit-gtk.js';

/** The code points that WebDriver has for keys without a character. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

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
  const inTurn = queue();
  const known = new Set<string>();
  const driverOf = (handle: string): PageDriver => {
    known.add(handle);
    return pageDriver((command) =>
      inTurn(async () => {
        await session.switchToWindow(handle);
        return command(session);
      }),
    );
  };
  return {
    openedWindow: () =>
      inTurn(async () => {
        const handle = (await session.getWindowHandles()).find((one) => !known.has(one));
        return handle === undefined ? null : driverOf(handle);
      }),
    newTab: () =>
      inTurn(async () => {
        const handle = hasFirstTab
          ? (await session.createWindow('tab')).handle
          : await session.getWindowHandle();
        hasFirstTab = true;
        return driverOf(handle);
      }),
    async close() {
      onClose();
      await session.deleteSession().finally(() => {
        driver.stop();
      });
    },
  };
}

const pauseMs = 20;

/** WebDriver's script returns elements as objects with one well-known key. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A session has one current window: what is for one tab would land in another if commands for both were sent at once. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

type InTab = <T>(command: (session: Client) => Promise<T>) => Promise<T>;

function pageDriver(inTab: InTab): PageDriver {
  const keyPresses = (keys: readonly string[]) =>
    inTab(async (session) => {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await session.performActions([{ type: 'key', id: 'keyboard', actions }]);
      await session.releaseActions();
    });
  return {
    consoleErrors: [],
    failedRequests: [],
    goto: (url) =>
      inTab(async (session) => {
        await session.navigateTo(url);
      }),
    url: () => inTab((session) => session.getUrl()),
    async evaluate(expression) {
      let answer = await inTab((session) => ask(session, started(expression)));
      while (answer.later !== undefined) {
        const { later } = answer;
        await delay(pauseMs);
        answer = await inTab((session) => ask(session, `globalThis.answersOfTheTest?.[${later}]`));
      }
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    click: (expression) =>
      inTab(async (session) => {
        const element = (await session.executeScript(`return ${expression}`, [])) as Record<
          string,
          string
        > | null;
        const id = element?.[elementKey];
        if (id === undefined) throw new Error('The element to click has gone');
        await session.elementClick(id);
      }),
    typeKeys: (text) => keyPresses(Array.from(text)),
    press: (key) => keyPresses([keyCodes[key]]),
    reload: () => inTab((session) => session.refresh()),
    back: () => inTab((session) => session.back()),
    close: () =>
      inTab(async (session) => {
        await session.closeWindow();
      }),
  };
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
  /** There is none yet: where to ask for it. The other tabs have their turn meanwhile. */
  readonly later?: number;
}

const started = (expression: string) =>
  `Promise.resolve().then(() => ${expression}).then((value) => ({ value }), (error) => ({ error: String(error) }))`;

/** What `promise`, an expression for a promise of an answer, has come to by the page's next task. A message, as timers are throttled in a tab behind another. */
async function ask(session: Client, promise: string): Promise<Answer> {
  const script = `const done = arguments[0];
    const promise = ${promise};
    if (!promise) return done({ error: 'The page that was to answer has gone' });
    const answers = (globalThis.answersOfTheTest ??= []);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!answers.includes(promise)) answers.push(promise);
      done({ later: answers.indexOf(promise) });
    };
    promise.then((answer) => {
      port1.onmessage = null;
      done(answer);
    });
    port2.postMessage(null);`;
  return (await session.executeAsyncScript(script, [])) as Answer;
}
