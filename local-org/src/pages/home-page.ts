import { DEMO_ANSWER, DEMO_PASSWORD, DEMO_USERS } from '../defaults.js';
import { html, type SafeHtml } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { liveParts } from './live-parts.js';
import { LIVE_SCRIPT_PATH } from './live-script.js';
import { redirectUrisByOrigin } from '../redirect-uris-by-origin.js';
import type { OrgPagesContext } from './org-pages.js';
import { page } from './page.js';
import { SWITCHES_PATH } from './switch-board.js';

/** The org's first page: what it is reached by, who is in it, what happens in it, and what goes wrong on purpose. */
export function homePage(context: OrgPagesContext): OrgResponse {
  return page(
    200,
    'Local Okta org',
    html`
<p class="lede">A stand-in for an Okta org, on this machine only, for development and tests.</p>
<form method="post" action="${SWITCHES_PATH}" class="board">${connection(context)}${liveParts(context)}</form>`,
    {
      look: 'console',
      script: LIVE_SCRIPT_PATH,
    },
  );
}

function connection({ issuer, orgIssuer, settings }: OrgPagesContext): SafeHtml {
  const clients = settings.clients.map(
    ({ clientId, redirectUris }) => html`
<dt>Client ID</dt><dd><code>${clientId}</code></dd>
<dt>Redirect URIs</dt>${redirectUrisByOrigin(redirectUris).map((line) => html`<dd><code>${line}</code></dd>`)}`,
  );
  // A password is shown only where it is the published one of the demo.
  const secrets =
    settings.users === DEMO_USERS
      ? html`<dt>Password</dt><dd><code>${DEMO_PASSWORD}</code></dd><dt>Security answer</dt><dd><code>${DEMO_ANSWER}</code></dd>`
      : '';
  return html`<section class="card" id="connection" aria-labelledby="connection-title">
<h2 id="connection-title">Connection</h2>
<dl>
<dt>Issuer</dt><dd><code>${issuer}</code></dd>
<dt>Or the org itself</dt><dd><code>${orgIssuer}</code></dd>${clients}${secrets}
</dl>
</section>`;
}
