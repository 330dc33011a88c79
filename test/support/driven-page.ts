import { setTimeout as delay } from 'node:timers/promises';
import type { ProfileDriver } from './driven-browser.js';
import { pageExpression } from './page-expression.js';
import { PATIENCE_MS } from './patience.js';
import type { VirtualAuthenticator } from './virtual-authenticator.js';

export type Key = 'Enter' | 'Escape' | 'Tab';

/** The few things that differ from engine to engine. */
export interface PageDriver {
  /** What the console was told as an error, or as a warning of hydration (Svelte's), and what was thrown and not caught, since the tab was opened. Empty where the engine's driver does not tell: WebKit's. */
  readonly consoleErrors: readonly string[];
  /** Requests that came to no end, or none that was read, since the tab was opened. Empty where the engine's driver does not tell: WebKit's. */
  readonly failedRequests: readonly string[];
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** The JSON value of an expression, awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the element that an expression yields, with the mouse. */
  click(expression: string): Promise<void>;
  /** Types into whatever has the focus, key by key. */
  typeKeys(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
  /** Chromium's driver alone has it. */
  addVirtualAuthenticator?(): Promise<VirtualAuthenticator>;
}

const pauseMs = 50;

/**
 * A tab. Selectors are CSS; ` >>> ` goes into a shadow root. What acts on an element waits until it can be seen, and a wait
 * survives navigations.
 */
export class DrivenPage {
  readonly #driver: PageDriver;
  readonly #profile: ProfileDriver;

  constructor(driver: PageDriver, profile: ProfileDriver) {
    this.#driver = driver;
    this.#profile = profile;
  }

  /** Another tab of the same profile. */
  async newTab(): Promise<DrivenPage> {
    return new DrivenPage(await this.#profile.newTab(), this.#profile);
  }

  /** The window that the page opens by itself. */
  async openedWindow(): Promise<DrivenPage> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const driver = await this.#profile.openedWindow();
      if (driver) return new DrivenPage(driver, this.#profile);
      if (Date.now() > deadline) throw new Error('The page opened no window');
      await delay(pauseMs);
    }
  }

  get failedRequests(): readonly string[] {
    return this.#driver.failedRequests;
  }

  get consoleErrors(): readonly string[] {
    return this.#driver.consoleErrors;
  }

  goto(url: string): Promise<void> {
    return this.#driver.goto(url);
  }

  url(): Promise<string> {
    return this.#driver.url();
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  back(): Promise<void> {
    return this.#driver.back();
  }

  /** Gives this tab a store of passkeys. */
  addVirtualAuthenticator(): Promise<VirtualAuthenticator> {
    if (!this.#driver.addVirtualAuthenticator)
      throw new Error('Only Chromium can be given a virtual authenticator');
    return this.#driver.addVirtualAuthenticator();
  }

  press(key: Key): Promise<void> {
    return this.#driver.press(key);
  }

  /** Runs `fn` in the page; arguments and result go through JSON, and it sees nothing of the test around it. */
  async evaluate<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return (await this.#driver.evaluate(pageExpression(fn, args))) as Awaited<R>;
  }

  /** Polls `fn` in the page until it returns something truthy, and returns that. */
  waitFor<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    return this.#poll(`${fn.toString()} with ${JSON.stringify(args)}`, fn, args);
  }

  async #poll<A extends readonly unknown[], R>(
    what: string,
    fn: (...args: A) => R,
    args: A,
  ): Promise<NonNullable<Awaited<R>>> {
    const expression = pageExpression(fn, args);
    const end = performance.now() + PATIENCE_MS;
    let failure: unknown;
    while (performance.now() < end) {
      try {
        const value = await this.#driver.evaluate(expression);
        if (value) return value as NonNullable<Awaited<R>>;
        failure = undefined;
      } catch (thrown) {
        // The page may be leaving for the next one.
        failure = thrown;
      }
      await delay(pauseMs);
    }
    throw new Error(`Waited ${PATIENCE_MS / 1000} s for ${what}\n${await this.#whatIsThere()}`, {
      cause: failure,
    });
  }

  async waitForUrl(matches: string | ((url: URL) => boolean)): Promise<URL> {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      const url = await this.#driver.url().catch(() => '');
      if (url !== '' && (typeof matches === 'string' ? url === matches : matches(new URL(url))))
        return new URL(url);
      await delay(pauseMs);
    }
    throw new Error(
      `Waited ${PATIENCE_MS / 1000} s for the address ${String(matches)}\n${await this.#whatIsThere()}`,
    );
  }

  async click(selector: string): Promise<void> {
    await this.#untilUsable(selector);
    await this.#driver.click(pageExpression(visibleElement, [selector]));
  }

  /** Replaces what is in a field, with key events as from a keyboard. */
  async type(selector: string, text: string): Promise<void> {
    await this.#untilUsable(selector);
    await this.#driver.evaluate(pageExpression(selectContent, [selector, visibleElement]));
    await this.#driver.typeKeys(text);
  }

  /** As the user closes a window. */
  closeWindow(): Promise<void> {
    return this.#driver.close();
  }

  /** Closes the tab's profile, and its other tabs with it. */
  async close(): Promise<void> {
    await this.#profile.close();
  }

  async #untilUsable(selector: string): Promise<void> {
    await this.#poll(`something usable at ${selector}`, isUsable, [selector, visibleElement]);
  }

  async #whatIsThere(): Promise<string> {
    const body = this.evaluate(() => document.body.innerText).catch(
      (error: unknown) => `(${String(error)})`,
    );
    const log = this.evaluate(() => JSON.stringify((globalThis as { log?: unknown }).log)).catch(
      () => undefined,
    );
    return `at ${await this.url().catch(() => '?')}\nThe page shows: ${await body}\nIts log: ${(await log) ?? 'none'}`;
  }
}

// The functions below run in the page.

function visibleElement(selector: string): HTMLElement | undefined {
  let roots: ParentNode[] = [document];
  const steps = selector.split(' >>> ');
  for (const step of steps.slice(0, -1)) {
    roots = roots.flatMap((root) =>
      [...root.querySelectorAll(step)].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot] : [],
      ),
    );
  }
  const found = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(steps.at(-1) ?? ''),
  ]);
  return found.find((element) => element.checkVisibility());
}

function isUsable(selector: string, find: typeof visibleElement): boolean {
  const element = find(selector);
  return element !== undefined && !element.matches(':disabled');
}

function selectContent(selector: string, find: typeof visibleElement): void {
  const element = find(selector);
  element?.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    element.select();
}
