import type { Browser } from 'puppeteer-core';
import { DEMO_PASSWORD } from '../local-org/src/index.js';
import type { BenchSite } from './bench-site.js';
import { type Condition, conditions, imitate, unthrottled } from './conditions.js';
import { type Loaded, recordLoads } from './loads.js';
import { isGreeted, login } from './person.js';

export interface CallbackResult {
  readonly condition: Condition;
  readonly visits: readonly Callback[];
}

export interface Callback {
  readonly ms: number;
  readonly loads: readonly Loaded[];
}

/** The redirect back from the hosted page, with nothing of the element cached, to the greeting. */
export async function measureCallbacks(
  { browser, pages }: BenchSite,
  runs: number,
): Promise<CallbackResult[]> {
  const results: CallbackResult[] = [];
  for (const condition of conditions) {
    const visits: Callback[] = [];
    for (let run = 0; run < runs; run++)
      visits.push(await comeBack(browser, pages['hosted page'], condition));
    results.push({ condition, visits });
  }
  return results;
}

async function comeBack(browser: Browser, url: string, condition: Condition): Promise<Callback> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setCacheEnabled(false);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await page.goto(url);
    await page.locator('okta-sign-in >>> [part="sign-in"]').click();
    await page.locator('#username').fill(login);
    await page.locator('#password').fill(DEMO_PASSWORD);
    const loads = recordLoads(session);
    await imitate(session, condition);
    await page.click('#submit');
    await page.waitForFunction(isGreeted, { timeout: 30_000, polling: 50 });
    const ms = (await page.evaluate(isGreeted)) ?? 0;
    await imitate(session, unthrottled);
    const seen = loads();
    const first = seen.findLast(({ type }) => type === 'Document');
    return {
      ms,
      loads: seen.filter(({ requestedAt }) => first && requestedAt >= first.requestedAt),
    };
  } finally {
    await context.close();
  }
}
