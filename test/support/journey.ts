// A person with a fresh browser, a site with the built element on it, and an org of their own.
import type { TestContext } from 'node:test';
import {
  type LocalOrg,
  type LocalOrgClient,
  type LocalOrgOptions,
  startLocalOrg,
} from '../../local-org/src/index.js';
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
  /** Serves one more page with the tag, `path`, set up like the first one but for `attributes`. Returns its address. */
  servePage(path: string, attributes: string): string;
}

export interface LoggedEvent {
  /** The page's path. */
  readonly at: string;
  /** Which tag of the page: 0 is the first. */
  readonly tag: number;
  readonly type: string;
  /** What the event carries, as JSON. */
  readonly carries: string;
}

export interface JourneyOptions {
  /** Further attributes of the tag on both pages. */
  readonly attributes?: string;
  /** Let Okta send the browser to `/callback.html` rather than to the page with the form. */
  readonly callbackApart?: boolean;
  /** Let the org itself be the issuer. */
  readonly orgItself?: boolean;
  /** Open the app on `127.0.0.1`, so that it and the org on `localhost` are of different sites. */
  readonly crossSite?: boolean;
  /** How many tags each page has. Default 1. */
  readonly tags?: number;
  /** Further markup of both pages, behind the tags. */
  readonly markup?: string;
  /** Further markup before everything. */
  readonly head?: string;
  /** Further headers of every page. */
  readonly headers?: (org: LocalOrg) => Readonly<Record<string, string>>;
  /** What Okta knows of the app beside its addresses. */
  readonly client?: (home: string) => Partial<LocalOrgClient>;
  /** Further apps of the org. */
  readonly otherClients?: (home: string) => readonly LocalOrgClient[];
  /** Further folders of the site, by the path under which they are served. */
  readonly folders?: Readonly<Record<string, string>>;
  readonly org?: Omit<LocalOrgOptions, 'port' | 'clients'>;
}

export const clientId = '0oajourney';

/** Of the page's own scripts, where it has a policy. */
export const pageNonce = 'cGFnZS1ub25jZQ';

/** All of it ends with the test `t`. */
export async function startJourney(
  t: TestContext,
  browser: DrivenBrowser,
  options: JourneyOptions = {},
): Promise<Journey> {
  const site = await servePages({}, { folders: options.folders ?? {} });
  t.after(() => site.close());
  const origin = options.crossSite ? site.otherSite : site.origin;
  const home = `${origin}/`;
  const callback = options.callbackApart ? `${origin}/callback.html` : home;
  const addresses = { redirectUris: [callback], postLogoutRedirectUris: [`${origin}/bye.html`] };
  const org = await startLocalOrg({
    ...options.org,
    port: 0,
    clients: [
      { clientId, ...addresses, ...options.client?.(home) },
      ...(options.otherClients?.(home) ?? []),
    ],
  });
  t.after(() => org.close());

  const issuer = options.orgItself ? org.orgIssuer : org.issuer;
  const common = `issuer="${issuer}" client-id="${clientId}" post-logout-redirect-uri="/bye.html"`;
  const attributes = `${common} ${options.attributes ?? ''}`;
  const page = (title: string, tag: string) => testPage(title, tag, options);
  const headers = options.headers?.(org) ?? {};
  site.serve(
    '/',
    page('Home', `${attributes} ${options.callbackApart ? 'redirect-uri="/callback.html"' : ''}`),
    headers,
  );
  site.serve(
    '/callback.html',
    page('One moment', `${attributes} redirect-uri="/callback.html"`),
    headers,
  );
  site.serve(
    '/bye.html',
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bye</title><h1>See you</h1></html>',
  );

  const tab = await browser.newPage();
  t.after(() => tab.close());
  return {
    page: tab,
    org,
    site,
    home,
    callback,
    servePage(path, further) {
      site.serve(path, page(path, `${common} redirect-uri="${callback}" ${further}`));
      return origin + path;
    },
  };
}

/** The log is set up before the element's script runs: nothing that it fires is missed. A tab's own outlives its pages. */
export function testPage(
  title: string,
  attributes: string,
  { tags = 1, markup = '', head = '' }: Pick<JourneyOptions, 'tags' | 'markup' | 'head'> = {},
): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  ${head}
  <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
  <okta-sign-in ${attributes}>
    <p slot="signed-in">Hello <b data-claim="email"></b> <button id="sign-out" command="--sign-out">Sign out</button></p>
  </okta-sign-in>
  ${`<okta-sign-in ${attributes}></okta-sign-in>`.repeat(tags - 1)}
  ${markup}
  <script nonce="${pageNonce}">
    window.log = [];
    const keep = (entry) => {
      window.log.push(entry);
      const before = JSON.parse(sessionStorage.getItem('log of the tab') ?? '[]');
      sessionStorage.setItem('log of the tab', JSON.stringify([...before, entry]));
    };
    for (const [tag, element] of [...document.querySelectorAll('okta-sign-in')].entries())
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
        keep({ at: location.pathname, tag, type, carries: JSON.stringify(carries ?? null, once) });
      });
    }
  </script>
</html>`;
}

/** What the element has fired on the page that is open now. */
export function eventsOn(page: DrivenPage): Promise<LoggedEvent[]> {
  return page.evaluate(() => (globalThis as unknown as { log: LoggedEvent[] }).log);
}

/** What the elements have fired in this tab, on any page of the site. */
async function eventsInTab(page: DrivenPage): Promise<LoggedEvent[]> {
  return JSON.parse(
    (await page.evaluate(() => sessionStorage.getItem('log of the tab'))) ?? '[]',
  ) as LoggedEvent[];
}

/** Every `signed-in` of this tab, as `source at path`. */
export async function signInsIn(page: DrivenPage): Promise<string[]> {
  // A stored user's is fired a task after the page's scripts have run.
  await page.waitFor(
    () =>
      document.readyState === 'complete' &&
      new Promise((resolve) => setTimeout(() => resolve(true))),
  );
  const signIns = (await eventsInTab(page)).filter(({ type }) => type === 'signed-in');
  return signIns.map(
    ({ at, carries }) => `${(JSON.parse(carries) as { source: string }).source} at ${at}`,
  );
}

/** The code of every `error` of this tab. */
export async function errorsIn(page: DrivenPage): Promise<string[]> {
  const errors = (await eventsInTab(page)).filter(({ type }) => type === 'error');
  return errors.map(({ carries }) => (JSON.parse(carries) as { code: string }).code);
}

/** The answers of the org's token endpoint so far. */
export function tokenAnswers(org: LocalOrg): number[] {
  return org.requests
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/v1/token'))
    .map(({ status }) => status);
}

export async function waitForStatus(page: DrivenPage, wanted: string): Promise<void> {
  await page.waitFor(
    (value) => document.querySelector('okta-sign-in')?.getAttribute('status') === value,
    wanted,
  );
}

/** Every key of either storage that holds a token. */
export function storedTokens(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((area) =>
      Object.keys(area).filter((key) => /"(accessToken|idToken)"/.test(area.getItem(key) ?? '')),
    ),
  );
}

/** The hosts that this page asked for anything. */
export function requestedHosts(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname)),
  ]);
}

/** As if their time were over. */
export async function endTokens(page: DrivenPage): Promise<void> {
  await page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('okta-token-storage') ?? '{}') as Record<
      string,
      { expiresAt: number }
    >;
    for (const token of Object.values(stored)) if (token.expiresAt) token.expiresAt = 1;
    localStorage.setItem('okta-token-storage', JSON.stringify(stored));
  });
}
