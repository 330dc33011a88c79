import { type OrgRequest, isRecord, readJsonObject } from '../http/org-request.js';
import { apiError, json, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import type { MailedChallenge } from '../primary-sign-in.js';
import { secretHandle } from '../random-id.js';
import { AUTHN_PATH, challengeBody, EMAIL_FACTOR_ID, factorRequiredBody, lockedBody, successBody } from './authn-body.js';
import type { ClassicContext } from './classic-context.js';

/** How long a sign-in may wait for its code, in seconds. */
const STATE_TOKEN_LIFETIME = 300;

/** The Classic engine's Authentication API (https://developer.okta.com/docs/reference/api/authn/): a password, and a mailed code after it. */
export function authnRoutes(context: ClassicContext): readonly Route[] {
  return [
    { method: 'POST', path: AUTHN_PATH, trustedOnly: true, handle: (request) => withBody(request, (body) => authn(body, context)) },
    { method: 'POST', path: `${AUTHN_PATH}/cancel`, trustedOnly: true, handle: (request) => withBody(request, (body) => cancel(body, context)) },
    {
      method: 'POST',
      path: new RegExp(`^${AUTHN_PATH}/factors/${EMAIL_FACTOR_ID}/verify(?:/resend)?$`),
      trustedOnly: true,
      handle: (request) => withBody(request, (body) => verify(body, request.url.pathname.endsWith('/resend'), context)),
    },
  ];
}

type Body = Readonly<Record<string, unknown>>;

function withBody(request: OrgRequest, handle: (body: Body) => OrgResponse): OrgResponse {
  if (request.contentType !== 'application/json') return apiError(415, 'E0000021', 'Bad request. Accept and/or Content-Type headers likely do not match supported values.');
  const body = readJsonObject(request);
  return body ? handle(body) : apiError(400, 'E0000003', 'The request body was not well-formed.');
}

function authn(body: Body, context: ClassicContext): OrgResponse {
  // auth-js asks this way where a transaction stands that it keeps.
  if (body['stateToken'] !== undefined) return resume(body['stateToken'], context);
  const { username, password } = body;
  if (typeof username !== 'string' || !username) return invalid('username: The field cannot be left blank');
  if (typeof password !== 'string' || !password) return apiError(401, 'E0000004', 'Authentication failed');
  const result = context.signIn.password(username, password);
  switch (result.outcome) {
    case 'wrong':
      return apiError(401, 'E0000004', 'Authentication failed');
    case 'locked':
      return json(200, lockedBody(context.url));
    case 'challenge': {
      const stateToken = secretHandle('00');
      context.challenges.set(stateToken, result.challenge, STATE_TOKEN_LIFETIME);
      return json(200, factorRequiredBody(context.url, stateToken, result.challenge.user, expiresAt(STATE_TOKEN_LIFETIME, context)));
    }
    case 'signed-in':
      return succeed(result, context);
  }
}

function resume(stateToken: unknown, context: ClassicContext): OrgResponse {
  const found = findChallenge(stateToken, context);
  if ('status' in found) return found;
  return json(200, factorRequiredBody(context.url, String(stateToken), found.user, expiresAt(STATE_TOKEN_LIFETIME, context)));
}

function verify(body: Body, again: boolean, context: ClassicContext): OrgResponse {
  const { stateToken, passCode } = body;
  const challenge = findChallenge(stateToken, context);
  if ('status' in challenge) return challenge;
  const token = String(stateToken);
  if (again || passCode === undefined || passCode === '') {
    const next = again ? context.signIn.mail(challenge.user) : challenge;
    context.challenges.set(token, next, STATE_TOKEN_LIFETIME);
    return json(200, challengeBody(context.url, token, next.user, expiresAt(STATE_TOKEN_LIFETIME, context)));
  }
  const result = context.signIn.code(challenge, typeof passCode === 'string' ? passCode : '');
  switch (result.outcome) {
    case 'wrong':
      context.challenges.set(token, result.challenge, STATE_TOKEN_LIFETIME);
      return apiError(403, 'E0000068', 'Invalid Passcode/Answer');
    case 'spent':
      return apiError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
    case 'locked':
      context.challenges.delete(token);
      return json(200, lockedBody(context.url));
    case 'signed-in':
      context.challenges.delete(token);
      return succeed(result, context);
  }
}

function cancel(body: Body, context: ClassicContext): OrgResponse {
  const found = findChallenge(body['stateToken'], context);
  if ('status' in found) return found;
  context.challenges.delete(String(body['stateToken']));
  return json(200, isRecord(body) && typeof body['relayState'] === 'string' ? { relayState: body['relayState'] } : {});
}

function succeed({ user, signIn }: Extract<ReturnType<ClassicContext['signIn']['password']>, { outcome: 'signed-in' }>, context: ClassicContext): OrgResponse {
  const { policies } = context;
  return json(200, successBody(user, context.sessionTokens.issue(signIn), expiresAt(policies.sessionTokenLifetime, context)));
}

function findChallenge(stateToken: unknown, { challenges }: ClassicContext): MailedChallenge | OrgResponse {
  const challenge = typeof stateToken === 'string' ? challenges.get(stateToken) : undefined;
  return challenge ?? apiError(401, 'E0000011', 'Invalid token provided');
}

function expiresAt(lifetime: number, { clock }: ClassicContext): string {
  return new Date(clock.now() + lifetime * 1000).toISOString();
}

function invalid(cause: string): OrgResponse {
  return apiError(400, 'E0000001', 'Api validation failed: authRequest', [cause]);
}
