// A person with a fresh browser, a site with the built element on it, and an org of their own.
import type { TestContext } from 'node:test';
import { type LocalOrg, type LocalOrgOptions, startLocalOrg } from '../../src/local-org/index.js';
import type { DrivenBrowser } from './driven-browser.js';
import type { DrivenPage } from './driven-page.js';
import { type Site, servePages } from './serve-pages.js';

export interface Journey {
  readonly page: DrivenPage;
  readonly org: LocalOrg;
  readonly site: Site;
  /** The page with the form. */
  readonly home: string;
  /** The page that Okta sends the browser back to, if it is one apart. */
  readonly callback: string;
}

export interface LoggedEvent {
  readonly type: string;
  /** What the event carries, as JSON. */
  readonly carries: string;
}

export interface JourneyOptions {
  /** Further attributes of the tag on both pages. */
  readonly attributes?: string;
  /** Let Okta send the browser to `/callback.html` rather than to the page with the form. */
  readonly callbackApart?: boolean;
  readonly org?: Omit<LocalOrgOptions, 'port' | 'clients'>;
}

const clientId = '0oajourney';

/** All of it ends with the test `t`. */
export async function startJourney(t: TestContext, browser: DrivenBrowser, options: JourneyOptions = {}): Promise<Journey> {
  const site = await servePages();
  t.after(() => site.close());
  const home = `${site.origin}/`;
  const callback = options.callbackApart ? `${site.origin}/callback.html` : home;
  const client = { clientId, redirectUris: [callback], postLogoutRedirectUris: [`${site.origin}/bye.html`] };
  const org = await startLocalOrg({ ...options.org, port: 0, clients: [client] });
  t.after(() => org.close());

  const attributes = `issuer="${org.issuer}" client-id="${clientId}" post-logout-redirect-uri="/bye.html" ${options.attributes ?? ''}`;
  site.serve('/', testPage('Home', `${attributes} ${options.callbackApart ? 'redirect-uri="/callback.html"' : ''}`));
  site.serve('/callback.html', testPage('One moment', `${attributes} redirect-uri="/callback.html"`));
  site.serve('/bye.html', '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bye</title><h1>See you</h1></html>');

  const page = await browser.newPage();
  t.after(() => page.close());
  return { page, org, site, home, callback };
}

/** The log is set up before the element's script runs: nothing that it fires is missed. */
function testPage(title: string, attributes: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
  <okta-sign-in ${attributes}>
    <p slot="signed-in">Hello <b data-claim="email"></b> <button id="sign-out" command="--sign-out">Sign out</button></p>
  </okta-sign-in>
  <script>
    window.log = [];
    const element = document.querySelector('okta-sign-in');
    for (const type of ['signed-in', 'signed-out', 'error', 'ready', 'after-error', 'status-changed', 'tokens-renewed']) {
      element.addEventListener(type, (event) => {
        const carries = event.error ? { code: event.error.code, message: event.error.message } : event.detail;
        const seen = new WeakSet();
        const once = (key, value) => {
          if (typeof value !== 'object' || value === null) return value;
          if (value instanceof Node || seen.has(value)) return undefined;
          seen.add(value);
          return value;
        };
        window.log.push({ type, carries: JSON.stringify(carries ?? null, once) });
      });
    }
  </script>
</html>`;
}

/** What the element has fired on the page that is open now. */
export function eventsOn(page: DrivenPage): Promise<LoggedEvent[]> {
  return page.evaluate(() => (globalThis as unknown as { log: LoggedEvent[] }).log);
}

export async function waitForStatus(page: DrivenPage, wanted: string): Promise<void> {
  await page.waitFor((value) => document.querySelector('okta-sign-in')?.getAttribute('status') === value, wanted);
}

/** Every key of either storage that holds a token. */
export function storedTokens(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((area) => Object.keys(area).filter((key) => /"(accessToken|idToken)"/.test(area.getItem(key) ?? ''))),
  );
}

/** The hosts that this page asked for anything. */
export function requestedHosts(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname))]);
}
