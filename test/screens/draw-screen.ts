import type { Browser, Page } from 'puppeteer-core';
import { pageExpression } from '../support/page-expression.js';
import { type Build } from './build-widgets.js';
import { type Look, lookOf, textsOf } from './look.js';
import { addressOf, PAGE, type Screen } from './screen-page.js';

const REST = '/oie-rest.js';

/** A recorded answer that draws nothing, such as one that leads elsewhere, is not waited for longer. */
const PATIENCE_MS = 4000;

export interface Drawn {
  readonly look: Look;
  /** The texts of a screen that was drawn before the widget's second part was there. */
  readonly early: readonly string[];
  /** Whether there was a screen at all. */
  readonly isDrawn: boolean;
}

/** Draws screens in a page, which fetches nothing but ours. The second part comes when the first has drawn, or where that waits for it. */
export class ScreenPage {
  readonly #page: Page;
  readonly #origin: string;
  readonly #build: Build;
  #early: readonly string[] = [];

  private constructor(page: Page, origin: string, build: Build) {
    this.#page = page;
    this.#origin = origin;
    this.#build = build;
  }

  static async open(browser: Browser, origin: string, build: Build): Promise<ScreenPage> {
    // In a window of its own, which has the focus: what is behind another draws nothing, and looks otherwise.
    const page = await (await browser.createBrowserContext()).newPage();
    await (
      await page.createCDPSession()
    ).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    const one = new ScreenPage(page, origin, build);
    await page.setViewport({ width: 1000, height: 1000 });
    await page.setRequestInterception(true);
    await page.setCacheEnabled(true);
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isOurs =
        url.protocol === 'data:' || (url.origin === origin && !url.pathname.startsWith('/idp/'));
      const isLeaving = request.isNavigationRequest() && url.pathname !== PAGE;
      if (!isOurs || isLeaving) return void request.abort('aborted').catch(() => undefined);
      const before = url.pathname.endsWith(REST) ? one.#seeEarly() : Promise.resolve();
      void before.then(() => request.continue()).catch(() => undefined);
    });
    return one;
  }

  async draw(screen: Screen): Promise<Drawn> {
    this.#early = [];
    await this.#page.goto(this.#origin + addressOf(this.#build, screen));
    const wanted = screen.form === undefined ? ['drawn', 'failed'] : ['answered', 'failed'];
    const isDrawn = await this.#page
      .waitForFunction(
        (ends: string[]) => ends.includes(document.documentElement.dataset['at'] ?? ''),
        { timeout: PATIENCE_MS },
        wanted,
      )
      .then(
        () => true,
        () => false,
      );
    if (this.#build === 'split' && isDrawn)
      await this.#page.waitForFunction(
        (rest: string) =>
          performance.getEntriesByType('resource').some(({ name }) => name.endsWith(rest)),
        {},
        REST,
      );
    return { look: await this.#settled(), early: this.#early, isDrawn };
  }

  async evaluate<T, A extends unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return (await this.#page.evaluate(pageExpression(run, args))) as Awaited<T>;
  }

  async #seeEarly(): Promise<void> {
    const isDrawn = await this.evaluate(() => document.documentElement.dataset['at']);
    if (isDrawn !== undefined) this.#early = await this.evaluate(textsOf);
  }

  /** Until nothing has changed between three looks. */
  async #settled(): Promise<Look> {
    const seen: string[] = [];
    for (let look = 0; look < 40; look++) {
      const html = await this.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return document.body.innerHTML;
      });
      seen.push(html);
      if (seen.length > 2 && seen.slice(-3).every((one) => one === html)) break;
    }
    return this.evaluate(lookOf);
  }
}
