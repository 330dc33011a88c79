// One visit by a browser that was not used before, and what it cost.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { pageExpression } from '../test/support/page-expression.js';
import { type Condition, imitate, unthrottled } from './conditions.js';
import { type Loaded, recordLoads } from './loads.js';

export interface Visit {
  /** From the navigation to the moment that was waited for. */
  readonly ms: number;
  /** Everything that was fetched until then, and until it was quiet. */
  readonly loads: readonly Loaded[];
  /** Tasks of the main thread over 50 ms before that moment. */
  readonly longTasks: readonly number[];
  /** The element's own `okta-sign-in:` measures, if it is its page. */
  readonly phases: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface Plan {
  readonly url: string;
  readonly condition: Condition;
  /** What the origin's localStorage has from before. */
  readonly stored?: Readonly<Record<string, string>>;
  /** In the page: the moment by `performance.now()`, or nothing yet. Asked in every frame. */
  readonly moment: () => number | undefined;
  /** What a person does at that very moment. */
  readonly touch?: (page: Page) => Promise<void>;
  /** Shows that the moment was what it claimed to be. Not throttled, and not measured. */
  readonly proof?: (page: Page) => Promise<void>;
}

export async function visit(browser: Browser, plan: Plan): Promise<Visit> {
  const { url, condition, stored = {}, moment } = plan;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await page.evaluateOnNewDocument(pageExpression(watch, [moment, stored]));
    await imitate(session, condition);
    const loads = recordLoads(session);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    return await measure(page, session, loads, plan);
  } catch (cause) {
    throw new Error(`${url}, ${condition.name || 'no throttling'}`, { cause });
  } finally {
    await context.close();
  }
}

async function measure(
  page: Page,
  session: CDPSession,
  loads: () => readonly Loaded[],
  { touch, proof }: Plan,
): Promise<Visit> {
  await page.waitForFunction(() => (globalThis as unknown as Watched).benchMoment !== undefined, {
    polling: 50,
    timeout: 60_000,
  });
  await touch?.(page);
  const seen = await page.evaluate(() => {
    const { benchMoment = 0, benchLongTasks } = globalThis as unknown as Watched;
    const phases = performance
      .getEntriesByType('measure')
      .filter(({ name }) => name.startsWith('okta-sign-in:'));
    return {
      ms: benchMoment,
      longTasks: benchLongTasks
        .filter(({ start }) => start < benchMoment)
        .map(({ duration }) => duration),
      phases: phases.map(({ name, startTime, duration }) => ({
        name,
        start: startTime,
        end: startTime + duration,
      })),
    };
  });
  await imitate(session, unthrottled);
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 30_000 });
  const fetched = loads();
  await proof?.(page);
  return { ...seen, loads: fetched };
}

interface Watched {
  benchMoment?: number | undefined;
  benchLongTasks: { start: number; duration: number }[];
}

/** Runs in the page, before anything of it. */
function watch(moment: Plan['moment'], stored: Readonly<Record<string, string>>): void {
  const watched = globalThis as unknown as Watched;
  watched.benchLongTasks = [];
  new PerformanceObserver((list) => {
    watched.benchLongTasks.push(
      ...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })),
    );
  }).observe({ type: 'longtask', buffered: true });
  // A hidden frame, and the page before the first navigation, have no storage.
  if (location.origin === 'null' || window !== window.top) return;
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  const look = (): void => {
    watched.benchMoment ??= moment();
    if (watched.benchMoment === undefined) requestAnimationFrame(look);
  };
  look();
}
