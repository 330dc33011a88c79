import { DEMO_ANSWER, DEMO_PASSWORD, DEMO_USERS } from '../defaults.js';
import type { Directory } from '../directory.js';
import { html, type SafeHtml } from '../http/html.js';
import type { OrgRequest } from '../http/org-request.js';
import { json, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { Outbox, OutboxMessage } from '../outbox.js';
import type { OrgSettings } from '../settings.js';
import { describeUser } from './describe-user.js';
import { page, STYLE_PATH } from './page.js';
import { STYLE } from './style.js';

/** What the pages show. */
export interface OrgPagesContext {
  readonly issuer: string;
  readonly orgIssuer: string;
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly outbox: Outbox;
}

/** The pages for the person at this machine. */
export function orgPages(context: OrgPagesContext): readonly Route[] {
  return [
    { method: 'GET', path: '/', handle: () => home(context) },
    { method: 'GET', path: '/outbox', handle: (request) => outboxPage(request, context) },
    { method: 'GET', path: '/outbox.json', trustedOnly: true, handle: (request) => json(200, newestFirst(request, context)) },
    { method: 'GET', path: STYLE_PATH, handle: () => ({ status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=60' }, body: STYLE }) },
  ];
}

function home({ issuer, orgIssuer, settings, directory }: OrgPagesContext): OrgResponse {
  const users = directory.list().map((user) => {
    const shown = user.factors.includes('totp') ? html`; its app shows <code>${directory.totp(user.login)}</code>` : '';
    return html`<li><code>${user.login}</code> – ${describeUser(user)}${shown}</li>`;
  });
  const clients = settings.clients.map(({ clientId, redirectUris }) => html`<dt>Client id</dt><dd><code>${clientId}</code></dd><dt>Redirect URIs</dt><dd>${redirectUris.map((uri) => html`<code>${uri}</code><br>`)}</dd>`);
  // A password is shown only where it is the published one of the demo.
  const password = settings.users === DEMO_USERS
    ? html`<p>The password is <code>${DEMO_PASSWORD}</code>, the answer to a security question <code>${DEMO_ANSWER}</code>.</p>`
    : '';
  return page(200, 'Local Okta org', html`
<p class="note">A stand-in for an Okta org, on this machine only, for development and tests.</p>
<dl><dt>Issuer</dt><dd><code>${issuer}</code>, or the org itself: <code>${orgIssuer}</code></dd>${clients}</dl>
<h2>Users</h2>
<ul>${users}</ul>
${password}
<h2>Mail</h2>
<p><a href="/outbox">Outbox</a>: the mails the org would have sent, with their codes.</p>`);
}

function outboxPage(request: OrgRequest, context: OrgPagesContext): OrgResponse {
  const to = request.url.searchParams.get('to');
  const messages = newestFirst(request, context).map(messageView);
  return page(200, 'Outbox', html`
<p><a href="/">Local Okta org</a>${to === null ? '' : html` · Only to <code>${to}</code> · <a href="/outbox">All mails</a>`}</p>
${messages.length > 0 ? messages : html`<p>No mail yet. Load this page again after the app asked for a code.</p>`}`);
}

function messageView({ to, subject, code, link, text, sentAt }: OutboxMessage): SafeHtml {
  const time = sentAt.toISOString();
  return html`<article>
<h2>${subject}</h2>
<dl><dt>To</dt><dd><a href="/outbox?to=${encodeURIComponent(to)}">${to}</a></dd><dt>Sent</dt><dd><time datetime="${time}">${time}</time></dd></dl>
<code class="code">${code}</code>
${link === undefined ? '' : html`<p><a href="${link}">Follow the link</a></p>`}
<p>${text}</p>
</article>
`;
}

function newestFirst(request: OrgRequest, { outbox }: OrgPagesContext): readonly OutboxMessage[] {
  return [...outbox.messages(request.url.searchParams.get('to') ?? undefined)].reverse();
}
