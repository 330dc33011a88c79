import type { Directory } from '../directory.js';
import { html, type SafeHtml } from '../http/html.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { apiError, empty, json, type OrgResponse, redirect } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { Outbox, OutboxMessage } from '../outbox.js';
import type { OrgSettings } from '../settings.js';
import { homePage } from './home-page.js';
import { liveParts } from './live-parts.js';
import { LIVE_PATH, LIVE_SCRIPT, LIVE_SCRIPT_PATH } from './live-script.js';
import { page, STYLE_PATH } from './page.js';
import { STYLE } from './style.js';
import { applySwitch, type SwitchBoardContext, SWITCHES_PATH } from './switch-board.js';

/** What the pages show, and what can be done on them. */
export interface OrgPagesContext extends SwitchBoardContext {
  readonly url: string;
  readonly issuer: string;
  readonly orgIssuer: string;
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly outbox: Outbox;
}

/** The pages for the person at this machine. */
export function orgPages(context: OrgPagesContext): readonly Route[] {
  return [
    { method: 'GET', path: '/', callers: 'visitors', handle: (request) => home(request, context) },
    {
      method: 'GET',
      path: '/outbox',
      callers: 'visitors',
      handle: (request) => outboxPage(request, context),
    },
    {
      method: 'GET',
      path: '/outbox.json',
      callers: 'apps',
      handle: (request) => json(200, newestFirst(request, context)),
    },
    { method: 'GET', path: STYLE_PATH, callers: 'anyone', handle: () => file('text/css', STYLE) },
    {
      method: 'GET',
      path: LIVE_SCRIPT_PATH,
      callers: 'anyone',
      handle: () => file('text/javascript', LIVE_SCRIPT),
    },
    {
      method: 'GET',
      path: LIVE_PATH,
      callers: 'org',
      handle: () => ({ ...file('text/html', liveParts(context).text), headers: LIVE_HEADERS }),
    },
    {
      method: 'POST',
      path: SWITCHES_PATH,
      callers: 'org',
      handle: (request) => press(request, context),
    },
  ];
}

const LIVE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

function file(type: string, body: string): OrgResponse {
  return {
    status: 200,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
    body,
  };
}

/** Under another of its names, a browser would hold the page's policy against the way back from its switches. */
function home(request: OrgRequest, context: OrgPagesContext): OrgResponse {
  return request.raw.headers.host === new URL(context.url).host
    ? homePage(context)
    : redirect(`${context.url}/`);
}

/** The page itself leads back to itself; an app's page, or a test, only wants to know that it is done. */
function press(request: OrgRequest, context: OrgPagesContext): OrgResponse {
  const form = readForm(request);
  try {
    applySwitch(form.ok ? form.values : {}, context);
  } catch (error) {
    return apiError(400, 'E0000001', error instanceof Error ? error.message : String(error));
  }
  const wantsPage = request.raw.headers.accept?.includes('text/html') ?? false;
  return wantsPage ? { ...redirect(`${context.url}/`), status: 303 } : empty(204);
}

function outboxPage(request: OrgRequest, context: OrgPagesContext): OrgResponse {
  const to = request.url.searchParams.get('to');
  const messages = newestFirst(request, context).map(messageView);
  return page(
    200,
    'Outbox',
    html`
<p class="lede"><a href="/">Local Okta org</a>${to === null ? '' : html` · Only to <code>${to}</code> · <a href="/outbox">All messages</a>`}</p>
${messages.length > 0 ? messages : html`<p>Nothing yet. Load this page again after the app asked for a code.</p>`}`,
    { look: 'console' },
  );
}

function messageView({ to, subject, code, link, text, sentAt }: OutboxMessage): SafeHtml {
  const time = sentAt.toISOString();
  return html`<article class="card">
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
