// An app that is nothing but the unmodified Sign-In Widget, as Okta's guides set it up.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type LocalOrg, type LocalOrgOptions, startLocalOrg } from '../../../src/local-org/index.js';
import { type DrivenBrowser, openBrowser } from '../../support/driven-browser.js';
import type { DrivenPage } from '../../support/driven-page.js';

const CLIENT_ID = '0oawidget';
const dist = fileURLToPath(new URL('../../../node_modules/@okta/okta-signin-widget/dist/', import.meta.url));

/** The page takes the widget's `flow` from its own address, and from there, too, what Okta and mails send back. */
const page = (issuer: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/okta-sign-in.min.css">
<script src="/js/okta-sign-in.oie.min.js"></script>
<div id="widget"></div><p id="result"></p>
<script>
  const query = new URLSearchParams(location.search);
  const given = Object.fromEntries(['flow', 'otp', 'state'].filter((name) => query.has(name)).map((name) => [name, query.get(name)]));
  const config = { issuer: '${issuer}', clientId: '${CLIENT_ID}', redirectUri: location.origin + '/', useClassicEngine: false, ...given };
  const widget = new OktaSignIn(config);
  const show = (text) => { document.getElementById('result').textContent = text; };
  const done = ({ tokens }) => show('Signed in as ' + tokens.idToken.claims.sub + ' by ' + (tokens.idToken.claims.amr ?? []).join(' '));
  const failed = (error) => show('Failed: ' + error.message);
  if (query.has('interaction_code')) {
    widget.authClient.idx.handleInteractionCodeRedirect(location.href).then(() => widget.authClient.tokenManager.getTokens())
      .then((tokens) => done({ tokens })).catch(failed);
  } else {
    widget.showSignIn({ el: '#widget' }).then(done, failed);
  }
</script></html>`;

export interface WidgetVisit {
  readonly org: LocalOrg;
  readonly origin: string;
  readonly page: DrivenPage;
  readonly browser: DrivenBrowser;
}

let opened: Promise<DrivenBrowser> | undefined;
after(async () => (await opened)?.close());

/**
 * Starts an org and a site with the widget on it, and opens the site (unless `open` is false); all of it ends with the test.
 * `query` starts with `?`.
 */
export async function visitWidget(
  t: TestContext, options: LocalOrgOptions = {}, { query = '', emailVerifyUri = false, open = true, orgItself = false } = {},
): Promise<WidgetVisit> {
  let issuer = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
    const content = pathname === '/' ? Promise.resolve(page(issuer)) : readFile(dist + pathname.slice(1));
    content.then((body) => response.writeHead(200, { 'Content-Type': type }).end(body), () => response.writeHead(404).end());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen on a port');
  const origin = `http://localhost:${address.port}`;
  const client = { clientId: CLIENT_ID, redirectUris: [`${origin}/`], ...(emailVerifyUri ? { emailVerifyUri: `${origin}/` } : {}) };
  const org = await startLocalOrg({ ...options, clients: [client] });
  t.after(() => org.close());
  issuer = orgItself ? org.orgIssuer : org.issuer;
  opened ??= openBrowser('chromium');
  const browser = await opened;
  const tab = await browser.newPage();
  t.after(() => tab.close());
  if (open) await tab.goto(`${origin}/${query}`);
  return { org, origin, page: tab, browser };
}

/** The app has tokens: whose, and how they signed in. */
export async function signedIn(page: DrivenPage): Promise<string> {
  return page.waitFor(() => {
    const text = document.getElementById('result')?.textContent ?? '';
    return text.startsWith('Signed in as ') ? text.slice('Signed in as '.length) : '';
  });
}
