import type { OrgClock } from '../clock.js';
import type { OrgRequest } from '../http/org-request.js';
import { json, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { ResourceGuard } from '../oauth/resource-guard.js';

/**
 * `GET /api/messages`: a resource server for demos and tests, such as the guide's `callMessagesApi` calls. It knows nothing of the org
 * but its keys: a token is good until it expires, revoked or not.
 */
export function messagesRoutes(guard: ResourceGuard, clock: OrgClock): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/messages',
      callers: 'apps',
      handle: (request) => messages(request, guard, clock),
    },
  ];
}

function messages(request: OrgRequest, guard: ResourceGuard, clock: OrgClock): OrgResponse {
  const access = guard.check(request);
  if (!access.ok) return access.response;
  const date = new Date(clock.now()).toISOString();
  return json(200, {
    messages: [
      { date, text: `Hello, ${access.token.login}.` },
      { date, text: 'Your access token was checked.' },
    ],
  });
}
