// A static site of three pages whose links swap the body of the page instead of leaving it.
import type { TestContext } from 'node:test';
import { root } from '../../scripts/root.mjs';
import type { DrivenBrowser } from './driven-browser.js';
import type { DrivenPage } from './driven-page.js';
import { clientId, startJourney } from './journey.js';

export interface SwappedSite {
  /** Markup that loads the library. */
  readonly head: string;
  /** Attributes of the body. */
  readonly body?: string;
  /** Attributes of the tag in the header of each page. */
  readonly header?: string;
  /** Attributes of the tag with the form. */
  readonly form?: string;
  /** Further markup of the first page. */
  readonly more?: string;
}

/** Pages `/` and `/account.html` with `<okta-session>` in the header, and `/login.html` with the form, too. */
export async function startSwappedSite(
  t: TestContext,
  browser: DrivenBrowser,
  { head, body = '', header = '', form: formAttributes = '', more = '' }: SwappedSite,
) {
  const journey = await startJourney(t, browser, {
    client: (home) => ({
      redirectUris: [`${home}login.html`],
      postLogoutRedirectUris: [home],
      grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
    }),
    folders: { '/node_modules/': `${root}node_modules/` },
  });
  const { site, org, home } = journey;
  const tag = `issuer="${org.issuer}" client-id="${clientId}" redirect-uri="/login.html" post-logout-redirect-uri="/"`;
  const serve = (path: string, title: string, main: string) =>
    site.serve(
      path,
      `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <script>${HEARING}</script>
    <script type="module" src="/dist/cdn/okta-sign-in.js"></script>
    ${head}
  </head>
  <body ${body}>
    <header>
      <a id="home" href="/">Home</a> <a id="login" href="/login.html">Login</a> <a id="account" href="/account.html">Account</a>
      <okta-session id="session" ${tag} sign-in-url="/login.html" ${header}>
        <span slot="signed-in">Hello <b data-claim="email"></b> <button id="out" type="button" command="--sign-out">Sign out</button></span>
        <span slot="signed-out">You are not signed in</span>
      </okta-session>
    </header>
    <main><h1>${title}</h1>${main}</main>
  </body>
</html>`,
    );
  serve('/', 'Home', `<p>Welcome</p>${more}`);
  serve('/account.html', 'Account', '<p>Shoes</p>');
  const form = `<okta-sign-in ${tag} ${formAttributes}><p slot="signed-in">You are <b data-claim="email"></b></p></okta-sign-in>`;
  serve('/login.html', 'Login', form);
  return {
    ...journey,
    login: `${home}login.html`,
    /** Serves the form as a fragment. */
    serveForm: (path: string) => site.serve(path, form),
  };
}

declare global {
  /** Each `signed-in`, `signed-out` and `error`, with the tag that fired it, by its number among those of its name. */
  var heard: string[];
}

const HEARING = `
  globalThis.heard = [];
  const [numbers, counts] = [new WeakMap(), {}];
  const numberOf = (tag) => {
    if (!numbers.has(tag)) numbers.set(tag, (counts[tag.localName] = (counts[tag.localName] ?? 0) + 1));
    return numbers.get(tag);
  };
  for (const type of ['signed-in', 'signed-out', 'error'])
    addEventListener(type, ({ target, detail, error }) => {
      if (!target.localName?.startsWith('okta-')) return;
      heard.push(type + ' at ' + target.localName + ' ' + numberOf(target) + ': ' + (detail?.source ?? detail?.reason ?? error?.code));
    }, true);
`;

/** What was fired in this document, in order. */
export const heard = (page: DrivenPage) => page.evaluate(() => globalThis.heard);

/** Hears what the session itself fires, whatever tags come and go. */
export const listenAtSession = (page: DrivenPage) =>
  page.evaluate(() => {
    document
      .querySelector('okta-session')!
      .session!.addEventListener('signed-in', ({ detail }) =>
        globalThis.heard.push(`signed-in at the session: ${detail.source}`),
      );
  });

/** Clicks a link of the header with the mouse, and waits for its page. What a script's click leads to is no page for Back, in WebKit. */
export async function visit(page: DrivenPage, link: 'home' | 'login' | 'account'): Promise<void> {
  await page.click(`#${link}`);
  await shows(page, { home: 'Home', login: 'Login', account: 'Account' }[link]);
}

/** The page with this title is shown. */
export const shows = (page: DrivenPage, title: string) =>
  page.waitFor(
    (wanted) => document.title === wanted && document.querySelector('h1')?.textContent === wanted,
    title,
  );

/** The header says this; slots that are not shown are left out. */
export const headerSays = (page: DrivenPage, text: string) =>
  page.waitFor(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('header [slot]')].some(
        (node) => node.checkVisibility() && node.innerText.includes(wanted),
      ),
    text,
  );

/** The widget's style sheet applies to the form that is shown. */
export const isStyled = (page: DrivenPage) =>
  page.waitFor(() => {
    const form = document.querySelector('#okta-sign-in');
    return (
      form?.checkVisibility() &&
      getComputedStyle(form).borderTopStyle === 'solid' &&
      [...document.styleSheets].filter(({ href }) => href?.includes('okta-sign-in.oie.min.css'))
        .length === 1
    );
  });

/** Widget containers in the document, and nodes with the widget's id. */
export const containers = (page: DrivenPage) =>
  page.evaluate(() => [
    document.querySelectorAll('[data-okta-sign-in-widget]').length,
    document.querySelectorAll('#okta-sign-in').length,
  ]);
