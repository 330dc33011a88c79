// demo/express on a free port, with an org of its own.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type ExpressDemo, startExpressDemo } from '../../scripts/demo/start-express-demo.mjs';
import { type LocalOrg, startLocalOrg } from '../../local-org/src/index.js';
import { aJwt } from './a-jwt.js';
import type { DrivenBrowser } from './driven-browser.js';
import type { DrivenPage } from './driven-page.js';
import type { SelfSigned } from './self-signed.js';
import { formSays } from './widget-journey.js';

export interface ExpressJourney {
  readonly page: DrivenPage;
  readonly org: LocalOrg;
  readonly appUrl: string;
}

/** Ends with the test. */
export async function expressDemo(
  t: TestContext,
  resumeAt: 'login' | 'callback' = 'login',
  tls?: SelfSigned,
): Promise<ExpressDemo> {
  const demo = await startExpressDemo({ startLocalOrg, resumeAt, ...(tls && { tls }) });
  t.after(() => demo.close());
  return demo;
}

/** What the login page hands to the tag, by the names that `/v1/interact` has for it; the client beside it. */
export function handedOver(loginPage: string): {
  readonly clientId: string;
  readonly asked: {
    readonly state: string;
    readonly nonce: string;
    readonly code_challenge: string;
    readonly redirect_uri: string;
  };
} {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(loginPage)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const { authParams } = JSON.parse(attribute('config')) as { authParams: { nonce: string } };
  return {
    clientId: attribute('client-id'),
    asked: {
      state: attribute('state'),
      nonce: authParams.nonce,
      code_challenge: attribute('code-challenge'),
      redirect_uri: attribute('redirect-uri'),
    },
  };
}

/** With a person before the form, in a fresh browser. */
export async function startExpressJourney(
  t: TestContext,
  browser: DrivenBrowser,
  resumeAt?: 'login' | 'callback',
): Promise<ExpressJourney> {
  const { appUrl, org } = await expressDemo(t, resumeAt);
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(`${appUrl}/login`);
  await formSays(page, 'Sign In');
  return { page, org, appUrl };
}

/** The state of the sign-in on the login page. */
export async function stateOf(page: DrivenPage): Promise<string> {
  return page.waitFor(() => document.querySelector('okta-sign-in')?.getAttribute('state'));
}

/** The profile page, as name and value of each entry. */
export async function profileOn(page: DrivenPage): Promise<Record<string, string>> {
  await page.waitFor(() => document.querySelector('#profile tr') !== null);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('#profile tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    ),
  );
  return Object.fromEntries(rows.map(([name = '', value = '']) => [name, value]));
}

export async function heading(page: DrivenPage): Promise<string> {
  return page.waitFor(() => document.querySelector('h1')?.textContent);
}

/** Neither the page, nor its storage, nor an address that it knows holds a token; and no script sees the session's cookie. */
export async function assertNoToken(page: DrivenPage): Promise<void> {
  const places = await page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    addresses: [
      location.href,
      document.referrer,
      ...performance.getEntries().map(({ name }) => name),
    ].join(' '),
    cookie: document.cookie,
  }));
  for (const [place, content] of Object.entries(places)) assert.doesNotMatch(content, aJwt, place);
  assert.doesNotMatch(places.cookie, /session/);
}
