// The screen after the first one: how long it takes from the click that asks for it, for a person who types as people do.
import type { Page } from 'puppeteer-core';
import { DEMO_PASSWORD } from '../local-org/src/index.js';
import { pageExpression } from '../test/support/page-expression.js';
import { type BenchSite, openBenchSite, type PageName } from './bench-site.js';
import { type Condition, conditions, imitate } from './conditions.js';
import { formIsThere } from './person.js';
import { alternating, median } from './statistics.js';

export const secondStepPages = ['raw widget', '<okta-sign-in>'] as const satisfies PageName[];

export interface SecondStep {
  readonly flow: string;
  readonly condition: Condition;
  /** Milliseconds from the click to the screen, by page. */
  readonly ms: ReadonlyMap<string, number>;
}

interface Flow {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  readonly isIdentifierFirst?: boolean;
}

/** Between two keys, in milliseconds; a fast typist's. */
const KEY_DELAY = 80;
/** How long a person looks before clicking a link, in milliseconds. */
const LOOK = 1000;

const submit = '#okta-sign-in [type="submit"]';

const typed =
  (...fields: readonly [name: string, value: string][]) =>
  async (page: Page): Promise<void> => {
    for (const [name, value] of fields)
      await page.type(`#okta-sign-in input[name="${name}"]`, value, { delay: KEY_DELAY });
    await page.click(submit);
  };

const signIn = (user: string, password = DEMO_PASSWORD) =>
  typed(['identifier', `${user}@example.com`], ['credentials.passcode', password]);

const follow = (link: string) => async (page: Page) => {
  await new Promise((resolve) => setTimeout(resolve, LOOK));
  await page.click(`#okta-sign-in [data-se="${link}"]`);
};

const flows: readonly Flow[] = [
  { name: 'a wrong password’s message', act: signIn('ada', 'wrong') },
  {
    name: 'the password page',
    act: typed(['identifier', 'ada@example.com']),
    isIdentifierFirst: true,
  },
  { name: 'a mailed code', act: signIn('grace') },
  { name: 'a security question', act: signIn('joan') },
  { name: 'an authenticator app', act: signIn('katherine') },
  { name: 'a one-time code', act: signIn('margaret') },
  { name: 'Okta Verify’s push', act: signIn('radia') },
  { name: 'Okta Verify’s push or its code', act: signIn('barbara') },
  { name: 'a text message or a call', act: signIn('dorothy') },
  { name: 'a phone to set up', act: signIn('annie') },
  { name: 'a passkey to set up', act: signIn('hedy') },
  { name: 'an expired password', act: signIn('expired') },
  { name: 'a password that will expire', act: signIn('expiring') },
  { name: 'a choice of factors', act: signIn('alan') },
  { name: 'the sign-up', act: follow('enroll') },
  { name: 'a forgotten password', act: follow('forgot-password') },
];

/** Each flow on each page, under each condition. */
export async function measureSecondSteps(runs: number): Promise<SecondStep[]> {
  const sites = {
    usual: await openBenchSite({ signUp: true }),
    identifierFirst: await openBenchSite({ identifierFirst: true }),
  };
  const results: SecondStep[] = [];
  try {
    for (const condition of conditions)
      for (const flow of flows) {
        const site = flow.isIdentifierFirst ? sites.identifierFirst : sites.usual;
        const found = await alternating(secondStepPages, runs, (name) =>
          secondStep(site, name as PageName, flow, condition),
        );
        const ms = new Map([...found].map(([name, values]) => [name, median(values)]));
        results.push({ flow: flow.name, condition, ms });
      }
  } finally {
    await Promise.all(Object.values(sites).map((site) => site.close()));
  }
  return results;
}

async function secondStep(
  { browser, pages }: BenchSite,
  name: PageName,
  { name: flow, act }: Flow,
  condition: Condition,
): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await page.evaluateOnNewDocument(pageExpression(watch, []));
    await imitate(session, condition);
    await page.goto(pages[name], { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.waitForFunction(formIsThere, { polling: 'raf', timeout: 60_000 });
    await act(page);
    const shown = () => (globalThis as unknown as Watched).benchShown;
    await page.waitForFunction(shown, { polling: 50, timeout: 60_000 });
    return (await page.evaluate(shown)) ?? Infinity;
  } catch (cause) {
    throw new Error(`${flow}, ${name}, ${condition.name}`, { cause });
  } finally {
    await context.close();
  }
}

interface Watched {
  /** Milliseconds from the last click to another title, or to a message. */
  benchShown?: number;
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const watched = globalThis as unknown as Watched;
  const shown = (): string =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '#okta-sign-in :is(.okta-form-title, .infobox-error)',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map(({ innerText }) => innerText)
      .join('\n');
  addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).closest('[type="submit"], [data-se]')) return;
      const start = performance.now();
      const before = shown();
      const look = (): void => {
        const now = shown();
        if (now && now !== before) watched.benchShown ??= performance.now() - start;
        else requestAnimationFrame(look);
      };
      look();
    },
    { capture: true },
  );
}
