import { html } from '../http/html.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import type { OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { IdxEngine } from '../idx/idx-engine.js';
import { LINK_PATH, type MailLinks } from '../mail-links.js';
import { page } from './page.js';

/** What the page needs of the org. */
export interface MailLinkContext {
  readonly engine: IdxEngine;
  readonly links: MailLinks;
}

/** The page behind the link in a mail. Loading it does nothing yet: mail scanners load links too. */
export function mailLinkRoutes(context: MailLinkContext): readonly Route[] {
  const path = new RegExp(`^${LINK_PATH}[\\w-]+$`);
  return [
    { method: 'GET', path, callers: 'visitors', handle: (request) => ask(request, context) },
    { method: 'POST', path, callers: 'org', handle: (request) => tell(request, context) },
  ];
}

function ask(request: OrgRequest, { links }: MailLinkContext): OrgResponse {
  if (!links.find(secretIn(request))) return outOfDate();
  return page(
    200,
    'Did you just try to sign in?',
    html`
<form method="post">
  <button id="allow" name="choice" value="yes">Yes, it's me</button>
  <button id="deny" class="plain" name="choice" value="no">No, it's not me</button>
</form>`,
  );
}

function tell(request: OrgRequest, { engine, links }: MailLinkContext): OrgResponse {
  const link = links.find(secretIn(request));
  const form = readForm(request);
  const said = form.ok ? form.values['choice'] : undefined;
  if (said !== 'yes' && said !== 'no')
    return page(400, 'Bad request', html`<p>Choose one of the two.</p>`);
  if (!link || !engine.answerLink(link.interactionHandle, link.code, said)) return outOfDate();
  return said === 'yes'
    ? page(
        200,
        'Success! Return to the original tab or window',
        html`<p>Close this window anytime.</p>`,
      )
    : page(
        200,
        'Access denied',
        html`<p>No user was signed in. If you did not ask for this mail, change your password.</p>`,
      );
}

function outOfDate(): OrgResponse {
  return page(
    410,
    'Verify with your email',
    html`<p>This email link is out of date. Return to the screen where you requested it.</p>`,
  );
}

function secretIn(request: OrgRequest): string {
  return request.url.pathname.slice(LINK_PATH.length);
}
