import { type OrgRequest, readJsonObject } from '../http/org-request.js';
import { apiError, json, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import { TEXTED_JUST_NOW } from '../idx/messages.js';
import { isSent, type SignedIn } from '../primary-sign-in.js';
import { secretHandle } from '../random-id.js';
import {
  AUTHN_PATH,
  challengeBody,
  factorById,
  factorRequiredBody,
  LOCKED_BODY,
  successBody,
} from './authn-body.js';
import type { ClassicContext, PendingFactor } from './classic-context.js';

/** How long a sign-in may wait for its second factor, in seconds. */
const STATE_TOKEN_LIFETIME = 300;

const VERIFY = new RegExp(`^${AUTHN_PATH}/factors/([\\w-]+)/verify(/resend)?$`);

/** The Classic engine's Authentication API (https://developer.okta.com/docs/reference/api/authn/): a password, and a factor after it. */
export function authnRoutes(context: ClassicContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: AUTHN_PATH,
      callers: 'apps',
      handle: (request) => withBody(request, (body) => authn(body, context)),
    },
    {
      method: 'POST',
      path: `${AUTHN_PATH}/cancel`,
      callers: 'apps',
      handle: (request) => withBody(request, (body) => cancel(body, context)),
    },
    {
      method: 'POST',
      path: VERIFY,
      callers: 'apps',
      handle: (request) => withBody(request, (body) => verify(body, request.url.pathname, context)),
    },
  ];
}

type Body = Readonly<Record<string, unknown>>;

function withBody(request: OrgRequest, handle: (body: Body) => OrgResponse): OrgResponse {
  if (request.contentType !== 'application/json')
    return apiError(
      415,
      'E0000021',
      'Bad request. Accept and/or Content-Type headers likely do not match supported values.',
    );
  const body = readJsonObject(request);
  return body ? handle(body) : apiError(400, 'E0000003', 'The request body was not well-formed.');
}

function authn(body: Body, context: ClassicContext): OrgResponse {
  // auth-js asks this way where a transaction stands that it keeps.
  if (body['stateToken'] !== undefined) return resume(body['stateToken'], context);
  const { username, password } = body;
  if (typeof username !== 'string' || !username)
    return apiError(400, 'E0000001', 'Api validation failed: authRequest', [
      'username: The field cannot be left blank',
    ]);
  const result = context.signIn.password(username, typeof password === 'string' ? password : '');
  switch (result.outcome) {
    case 'wrong':
    case 'refused':
      return apiError(401, 'E0000004', 'Authentication failed');
    case 'locked':
      return json(200, LOCKED_BODY);
    case 'expired':
      return apiError(403, 'E0000064', 'Password is expired and must be changed.');
    case 'not-here':
      return apiError(
        403,
        'E0000006',
        'You do not have permission to perform the requested action',
        ['This user signs in with what the Classic engine of the local org does not ask for.'],
      );
    case 'factor': {
      const stateToken = secretHandle('00');
      context.pending.set(stateToken, { user: result.user }, STATE_TOKEN_LIFETIME);
      return json(
        200,
        factorRequiredBody(
          context.url,
          stateToken,
          result.user,
          expiresAt(STATE_TOKEN_LIFETIME, context),
        ),
      );
    }
    case 'signed-in':
      return succeed(result, context);
  }
}

function resume(stateToken: unknown, context: ClassicContext): OrgResponse {
  const found = findPending(stateToken, context);
  if (!found) return invalidToken();
  return json(
    200,
    factorRequiredBody(
      context.url,
      found.stateToken,
      found.user,
      expiresAt(STATE_TOKEN_LIFETIME, context),
    ),
  );
}

function verify(
  { stateToken: given, passCode, answer }: Body,
  path: string,
  context: ClassicContext,
): OrgResponse {
  const found = findPending(given, context);
  if (!found) return invalidToken();
  const { stateToken, user } = found;
  const [, id, again] = VERIFY.exec(path) ?? [];
  const factor = factorById(user, id);
  if (!factor)
    return apiError(404, 'E0000007', `Not found: Resource not found: ${id} (UserFactor)`);
  const typed = passCode ?? answer ?? '';
  if (isSent(factor) && (again !== undefined || typed === '')) {
    const challenge = context.signIn.ask(user, factor);
    if (challenge === 'too-soon') return apiError(429, 'E0000109', TEXTED_JUST_NOW.text);
    context.pending.set(stateToken, { user, challenge }, STATE_TOKEN_LIFETIME);
    const end = expiresAt(STATE_TOKEN_LIFETIME, context);
    return json(200, challengeBody(context.url, stateToken, user, factor, end));
  }
  const challenge = isSent(factor) ? found.challenge : context.signIn.ask(user, factor);
  // Before a code was sent, none can be right.
  if (challenge?.factor !== factor) return invalidAnswer();
  const result = context.signIn.answer(challenge, typeof typed === 'string' ? typed : '');
  switch (result.outcome) {
    case 'wrong':
      context.pending.set(stateToken, { user, challenge: result.challenge }, STATE_TOKEN_LIFETIME);
      return invalidAnswer();
    case 'spent':
      return apiError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
    case 'locked':
      context.pending.delete(stateToken);
      return json(200, LOCKED_BODY);
    case 'signed-in':
      context.pending.delete(stateToken);
      return succeed(result, context);
  }
}

function cancel({ stateToken, relayState }: Body, context: ClassicContext): OrgResponse {
  const found = findPending(stateToken, context);
  if (!found) return invalidToken();
  context.pending.delete(found.stateToken);
  return json(200, typeof relayState === 'string' ? { relayState } : {});
}

function succeed({ user, signIn }: SignedIn, context: ClassicContext): OrgResponse {
  return json(
    200,
    successBody(
      user,
      context.sessionTokens.issue(signIn),
      expiresAt(context.policies.sessionTokenLifetime, context),
    ),
  );
}

function findPending(
  stateToken: unknown,
  { pending }: ClassicContext,
): (PendingFactor & { stateToken: string }) | undefined {
  const found = typeof stateToken === 'string' ? pending.get(stateToken) : undefined;
  return found && typeof stateToken === 'string' ? { ...found, stateToken } : undefined;
}

function invalidAnswer(): OrgResponse {
  return apiError(403, 'E0000068', 'Invalid Passcode/Answer');
}

function invalidToken(): OrgResponse {
  return apiError(401, 'E0000011', 'Invalid token provided');
}

function expiresAt(lifetime: number, { clock }: ClassicContext): string {
  return new Date(clock.now() + lifetime * 1000).toISOString();
}
