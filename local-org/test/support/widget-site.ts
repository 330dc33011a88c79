// An app that is nothing but the unmodified Sign-In Widget, as Okta's guides set it up.
import type { TestContext } from 'node:test';
import type { LocalOrg, LocalOrgClient, LocalOrgOptions } from '../../src/index.js';
import type { Engine } from '../../../scripts/browsers.mjs';
import type { DrivenPage } from '../../../test/support/driven-page.js';
import { serveApp, WIDGET } from './app-site.js';
import { openTab } from './open-tab.js';
import { orgFor } from './test-app.js';

const CLIENT_ID = '0oawidget';

/** The page takes the widget's `flow` from its own address, and from there, too, what Okta and mails send back. */
const pageFor = (issuer: string, scopes: readonly string[]): string => `
<link rel="stylesheet" href="${WIDGET}/css/okta-sign-in.min.css">
<script src="${WIDGET}/js/okta-sign-in.oie.min.js"></script>
<div id="widget"></div><p id="result"></p>
<script>
  const query = new URLSearchParams(location.search);
  const given = Object.fromEntries(['flow', 'otp', 'state', 'recoveryToken'].filter((name) => query.has(name)).map((name) => [name, query.get(name)]));
  const config = { issuer: '${issuer}', clientId: '${CLIENT_ID}', redirectUri: location.origin + '/', useClassicEngine: false, ...given, authParams: { scopes: ${JSON.stringify(['openid', 'email', ...scopes])} } };
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
</script>`;

export interface WidgetVisit {
  readonly org: LocalOrg;
  readonly origin: string;
  readonly page: DrivenPage;
}

interface VisitOptions {
  readonly query?: string;
  readonly emailVerifyUri?: boolean;
  readonly open?: boolean;
  readonly orgItself?: boolean;
  readonly engine?: Engine;
  readonly client?: Partial<LocalOrgClient>;
  /** Beside those that an app asks for by itself. */
  readonly scopes?: readonly string[];
}

/**
 * Starts an org and a site with the widget on it, and opens the site (unless `open` is false); all of it ends with the test.
 * `query` starts with `?`.
 */
export async function visitWidget(
  t: TestContext,
  options: LocalOrgOptions = {},
  {
    query = '',
    emailVerifyUri = false,
    open = true,
    orgItself = false,
    engine,
    client: changes,
    scopes = [],
  }: VisitOptions = {},
): Promise<WidgetVisit> {
  let issuer = '';
  const { origin } = await serveApp(t, { '/': () => pageFor(issuer, scopes) });
  const client = {
    clientId: CLIENT_ID,
    redirectUris: [`${origin}/`],
    ...(emailVerifyUri ? { emailVerifyUri: `${origin}/` } : {}),
    ...changes,
  };
  const org = await orgFor(t, { ...options, clients: [client] });
  issuer = orgItself ? org.orgIssuer : org.issuer;
  const page = await openTab(t, engine);
  if (open) await page.goto(`${origin}/${query}`);
  return { org, origin, page };
}

/** The app has tokens: whose, and how they signed in. */
export async function signedIn(page: DrivenPage): Promise<string> {
  return page.waitFor(() => {
    const text = document.getElementById('result')?.textContent ?? '';
    return text.startsWith('Signed in as ') ? text.slice('Signed in as '.length) : '';
  });
}
