import { html, type SafeHtml } from '../http/html.js';
import type { RecordedRequest } from '../request-log.js';
import { describeUser } from './describe-user.js';
import type { OrgSettings } from '../settings.js';
import type { OrgPagesContext } from './org-pages.js';
import { phones } from './phones.js';
import { switchBoard } from './switch-board.js';

/** How many requests the page shows, and mails. */
const SHOWN = { requests: 60, mails: 5 };

/** The parts of the first page that change while it is looked at. Each has an id, by which the page's script puts in the new one. */
export function liveParts(context: OrgPagesContext): SafeHtml {
  return html`${switchBoard(context)}${phones(context)}${users(context)}${mails(context)}${requests(context)}`;
}

function users({ directory }: OrgPagesContext): SafeHtml {
  const rows = directory.list().map((user) => {
    const timed = (['totp', 'oktaVerifyCode', 'customOtp'] as const).filter((one) =>
      user.factors.includes(one),
    );
    const code = timed.map(
      (factor) => html`; it shows <code>${directory.totp(user.login, factor)}</code>`,
    );
    return html`<li><code>${user.login}</code><span class="hint">${describeUser(user)}${code}</span></li>`;
  });
  return html`<section class="card" id="users" aria-labelledby="users-title">
<h2 id="users-title">Users</h2>
<ul class="rows">${rows}</ul>
</section>`;
}

function mails({ outbox }: OrgPagesContext): SafeHtml {
  const newest = [...outbox.messages()].reverse();
  const rows = newest.slice(0, SHOWN.mails).map(
    ({ to, subject, code, link, sentAt }) => html`<li class="mail">
<span class="mail-code">${code}</span>
<span>${subject}${link === undefined ? '' : html` · <a href="${link}">Follow the link</a>`}</span>
<span class="hint"><a href="/outbox?to=${encodeURIComponent(to)}">${to}</a>, ${timeOf(sentAt)}</span></li>`,
  );
  return html`<section class="card" id="mails" aria-labelledby="mails-title">
<div class="head"><h2 id="mails-title">Outbox</h2><a href="/outbox">All messages</a></div>
${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="hint">The mails, text messages and calls of the org, with their codes. None yet.</p>`}
</section>`;
}

function requests({ log, settings }: OrgPagesContext): SafeHtml {
  const newest = [...log.requests]
    .filter(({ path }) => !isOwnPage(path))
    .reverse()
    .slice(0, SHOWN.requests);
  const rows = newest.map(
    ({ method, path, status, origin, at }) => html`<tr>
<td class="hint">${timeOf(at)}</td><td>${method}</td><td class="path">${path}</td><td class="${kindOf(status)}">${status === 0 ? 'cut' : status}</td><td class="hint origin">${origin ?? '–'}${isUntrusted(status, origin, settings) ? html`: not one of trustedOrigins (--origin)` : ''}</td></tr>`,
  );
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="The newest first"><table>
<thead><tr><th scope="col">Time</th><th scope="col">Method</th><th scope="col">Path</th><th scope="col">Status</th><th scope="col" class="origin">Origin</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
  return html`<section class="card wide" id="requests" aria-labelledby="requests-title">
<div class="head"><h2 id="requests-title">Last requests</h2>${rows.length > 0 ? html`<button name="clear" value="requests" class="small">Clear</button>` : ''}</div>
${rows.length > 0 ? table : html`<p class="hint">No request has come yet.</p>`}
</section>`;
}

/** The page itself can't read why it was refused: a browser keeps that from it. */
function isUntrusted(
  status: RecordedRequest['status'],
  origin: string | undefined,
  { trustedOrigins }: OrgSettings,
): boolean {
  return status === 403 && origin !== undefined && !trustedOrigins.has(origin);
}

/** What the person at this page asks for is no business of their app. */
function isOwnPage(path: string): boolean {
  return path === '/' || path === '/outbox' || path === '/local-org.css';
}

function kindOf(status: RecordedRequest['status']): string {
  return status === 0 || status >= 400 ? 'bad' : 'fine';
}

/** The machine's time of day, and for programs the whole of it. */
function timeOf(date: Date): SafeHtml {
  return html`<time datetime="${date.toISOString()}">${date.toLocaleTimeString('en-GB')}</time>`;
}
