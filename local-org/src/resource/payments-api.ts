import { TWO_FACTORS } from '../assurance-levels.js';
import type { OrgClock } from '../clock.js';
import type { OrgRequest } from '../http/org-request.js';
import { json, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { ReadAccessToken } from '../oauth/access-token.js';
import { insufficientAuthentication, type ResourceGuard } from '../oauth/resource-guard.js';

/** Seconds for which a sign-in is good enough to pay. */
const FRESH = 900;

/**
 * An API that asks for more than a password: two factors, no longer ago than {@link FRESH}. `/api/payments` says so as RFC 9470 has it (401
 * `insufficient_user_authentication`), `/api/account` as Okta's own APIs do (403 `insufficient_authentication_context`).
 */
export function paymentsRoutes(guard: ResourceGuard, clock: OrgClock): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, refuse: () => OrgResponse): Route => ({
    method,
    path,
    callers: 'apps',
    handle: (request) => answer(request, { guard, clock, refuse }),
  });
  const challenge = { acrValues: TWO_FACTORS, maxAge: FRESH };
  const refuse = () => insufficientAuthentication(401, challenge);
  return [
    route('GET', '/api/payments', refuse),
    route('POST', '/api/payments', refuse),
    route('GET', '/api/account', () => insufficientAuthentication(403, challenge)),
  ];
}

interface PaymentsContext {
  readonly guard: ResourceGuard;
  readonly clock: OrgClock;
  readonly refuse: () => OrgResponse;
}

function answer(request: OrgRequest, { guard, clock, refuse }: PaymentsContext): OrgResponse {
  const access = guard.check(request);
  if (!access.ok) return access.response;
  if (!isEnough(access.token, clock)) return refuse();
  return json(200, { login: access.token.login, received: request.body.toString('utf8') });
}

/** By what the token says itself (RFC 9068 §2.2.1). */
const isEnough = ({ level, authTime = 0 }: ReadAccessToken, clock: OrgClock): boolean =>
  level === TWO_FACTORS && clock.seconds() - authTime <= FRESH;
