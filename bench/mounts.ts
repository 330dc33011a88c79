import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { BenchSite } from './bench-site.js';
import { formIsThere } from './person.js';

/** An element that has gone waits so long for an answer that may still come (src/widget/widget-renderer.ts), and a bit. */
const PATIENCE_MS = 10_500;

export interface Held {
  readonly mounts: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

/** What the page holds after so many mounts and unmounts of the element, each with its form. */
export async function measureMounts(
  { browser, pages }: BenchSite,
  at: readonly number[],
): Promise<Held[]> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.goto(pages['<okta-sign-in>']);
    await page.waitForFunction(formIsThere);
    const held: Held[] = [];
    let mounts = 0;
    for (const goal of at) {
      for (; mounts < goal; mounts++) await mountAgain(page);
      await delay(PATIENCE_MS);
      held.push({ mounts, ...(await whatIsHeld(session)) });
    }
    return held;
  } finally {
    await context.close();
  }
}

async function mountAgain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const element = document.querySelector('okta-sign-in');
    const parent = element?.parentElement;
    element?.remove();
    // The widget goes a task after its element, and its place is empty then.
    while (document.querySelector('#okta-sign-in'))
      await new Promise((resolve) => setTimeout(resolve));
    const next = document.createElement('okta-sign-in');
    for (const { name, value } of element?.attributes ?? [])
      if (name !== 'status') next.setAttribute(name, value);
    const ready = new Promise((resolve) => next.addEventListener('ready', resolve, { once: true }));
    parent?.append(next);
    await ready;
  });
}

async function whatIsHeld(session: CDPSession): Promise<Omit<Held, 'mounts'>> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    heapBytes: value('JSHeapUsedSize'),
  };
}
