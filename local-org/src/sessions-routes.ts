import type { Directory } from './directory.js';
import { type OrgRequest, readCookie } from './http/org-request.js';
import { apiError, empty, json, type OrgResponse } from './http/org-response.js';
import type { Route } from './http/router.js';
import { OrgSessions, SESSION_COOKIE } from './org-sessions.js';

const PATH = '/api/v1/sessions/me';

/** The org's own session, as auth-js asks for it and ends it. */
export function sessionsRoutes(
  url: string,
  sessions: OrgSessions,
  directory: Directory,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: PATH,
      callers: 'apps',
      handle: (request) => read(request, url, sessions, directory),
    },
    { method: 'DELETE', path: PATH, callers: 'apps', handle: (request) => end(request, sessions) },
  ];
}

function read(
  request: OrgRequest,
  url: string,
  sessions: OrgSessions,
  directory: Directory,
): OrgResponse {
  const session = sessions.find(readCookie(request, SESSION_COOKIE));
  const user = session && directory.byId(session.userId);
  if (!session || !user || user.locked) return notFound();
  return json(200, {
    id: session.id,
    userId: user.id,
    login: user.login,
    createdAt: session.createdAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    status: 'ACTIVE',
    mfaActive: user.factors.length > 0,
    amr: session.amr,
    _links: { self: { href: url + PATH, hints: { allow: ['GET', 'DELETE'] } } },
  });
}

function end(request: OrgRequest, sessions: OrgSessions): OrgResponse {
  return sessions.end(readCookie(request, SESSION_COOKIE))
    ? empty(204, { 'Set-Cookie': OrgSessions.FORGET })
    : notFound();
}

function notFound(): OrgResponse {
  return apiError(404, 'E0000007', 'Not found: Resource not found: me (Session)');
}
