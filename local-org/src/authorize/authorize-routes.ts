import type { ExpiringMap } from '../expiring-map.js';
import {
  type OrgRequest,
  type Parameters,
  readCookie,
  readForm,
  readParameters,
} from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import { type OrgSession, type OrgSessions, SESSION_COOKIE } from '../org-sessions.js';
import { oauthErrorPage } from '../pages/error-page.js';
import { isReached } from '../assurance-levels.js';
import { signInPageUrl } from '../hosted/sign-in-url.js';
import type { Consents } from '../consents.js';
import { secretHandle } from '../random-id.js';
import type { SessionTokens } from '../session-tokens.js';
import type { WaitingRequest } from '../social/social-context.js';
import type { OrgUser } from '../users.js';
import type { AuthorizeRequest } from './authorize-request.js';
import { consentPage } from './consent-page.js';
import { type AnswerContext, issueAnswer } from './issue-answer.js';
import { readAuthorizeRequest, type ReadContext } from './read-authorize-request.js';
import { sendAnswer } from './send-answer.js';

/** What `/v1/authorize` needs of the org. */
export interface AuthorizeContext extends AnswerContext, ReadContext {
  /** The org. */
  readonly url: string;
  /** Of the authorization server: what stands before `/v1/authorize`. */
  readonly path: string;
  readonly sessions: OrgSessions;
  readonly sessionTokens: SessionTokens;
  /** Requests that wait for a sign-in, by the key that the sign-in page comes back with. */
  readonly waiting: ExpiringMap<AuthorizeRequest>;
  readonly consents: Consents;
  readonly sendToProvider: (idpId: string, request: WaitingRequest) => OrgResponse;
  /** Where the answer to a form may lead in the end: the apps. */
  readonly formTargets: readonly string[];
  /** How long one may wait, in seconds. */
  readonly waitingLifetime: number;
}

/** The authorization endpoint (OpenID Connect Core 1.0, section 3.1.2), with Okta's `sessionToken` and `okta_post_message`. */
export function authorizeRoutes(context: AuthorizeContext): readonly Route[] {
  const path = `${context.path}/v1/authorize`;
  return [
    {
      method: 'GET',
      path,
      callers: 'frames',
      handle: (request) => authorize(request, readParameters(request.url.searchParams), context),
    },
    {
      method: 'POST',
      path,
      callers: 'visitors',
      handle: (request) => authorize(request, readForm(request), context),
    },
    {
      method: 'GET',
      path: resumePath(context),
      callers: 'frames',
      handle: (request) => resume(request, context),
    },
    {
      method: 'POST',
      path: consentPath(context),
      callers: 'org',
      handle: (request) => takeConsent(request, context),
    },
  ];
}

/** Where the sign-in page sends the browser on to. */
function resumePath({ path }: AuthorizeContext): string {
  return `${path}/v1/authorize/redirect`;
}

function authorize(
  request: OrgRequest,
  parameters: Parameters,
  context: AuthorizeContext,
): Promise<OrgResponse> | OrgResponse {
  if (!parameters.ok)
    return oauthErrorPage(
      'invalid_request',
      `The '${parameters.repeated}' parameter is given more than once.`,
    );
  const read = readAuthorizeRequest(parameters.values, context);
  switch (read.kind) {
    case 'unanswerable':
      return oauthErrorPage(read.error.error, read.error.error_description);
    case 'refused':
      return sendAnswer(read.target, { ...read.error });
    case 'asked':
      return answer(request, read.request, context);
  }
}

/** The user comes from the sign-in page: what was asked before it is answered now, once. */
function resume(
  request: OrgRequest,
  context: AuthorizeContext,
): Promise<OrgResponse> | OrgResponse {
  const asked = context.waiting.take(request.url.searchParams.get('okta_key') ?? '');
  if (!asked) return tooLate();
  return answer(request, asked, context);
}

async function answer(
  request: OrgRequest,
  asked: AuthorizeRequest,
  context: AuthorizeContext,
): Promise<OrgResponse> {
  const current = findSession(request, asked, context);
  if (current) {
    const headers = current.cookie === undefined ? {} : { 'Set-Cookie': current.cookie };
    const question = askForConsent(asked, current.user, headers, context);
    if (question) return question;
    return sendAnswer(
      asked.target,
      await issueAnswer(asked, current.session, current.user, context),
      headers,
    );
  }
  if (asked.silent) {
    return sendAnswer(asked.target, {
      error: 'login_required',
      error_description: 'The client specified not to prompt, but the user is not logged in.',
    });
  }
  const key = secretHandle();
  context.waiting.set(key, asked, context.waitingLifetime);
  const resumeAt = `${resumePath(context)}?okta_key=${key}`;
  const { idp, target, level } = asked;
  return idp === undefined
    ? redirect(signInPageUrl(context.url, resumeAt, asked))
    : context.sendToProvider(idp, { target, level, goOnTo: context.url + resumeAt });
}

/** Where the page that asks for consent sends its answer. */
function consentPath({ path }: AuthorizeContext): string {
  return `${path}/v1/authorize/consent`;
}

const DENIED = {
  error: 'access_denied',
  error_description: 'The resource owner or authorization server denied the request.',
} as const;

/** @returns `undefined` where there is nothing to ask */
function askForConsent(
  asked: AuthorizeRequest,
  user: OrgUser,
  headers: OrgResponse['headers'],
  context: AuthorizeContext,
): OrgResponse | undefined {
  const { clientId } = asked.client;
  const { consents } = context;
  const ofAdministrator = consents.missingOfAdministrator({ ...asked, clientId });
  const scopes = [...ofAdministrator, ...consents.missing(user.id, { ...asked, clientId })];
  if (scopes.length === 0) return undefined;
  if (ofAdministrator.length > 0 && !user.isAdministrator)
    return sendAnswer(asked.target, DENIED, headers);
  if (asked.silent) {
    return sendAnswer(
      asked.target,
      {
        error: 'consent_required',
        error_description: 'The client specified not to prompt, but the user has not consented.',
      },
      headers,
    );
  }
  const key = secretHandle();
  context.waiting.set(key, { ...asked, consenter: user.id }, context.waitingLifetime);
  const { formTargets } = context;
  return consentPage({ action: consentPath(context), key, scopes, headers, formTargets });
}

function takeConsent(
  request: OrgRequest,
  context: AuthorizeContext,
): Promise<OrgResponse> | OrgResponse {
  const form = readForm(request);
  const values = form.ok ? form.values : {};
  const asked = context.waiting.take(values['stateToken'] ?? '');
  if (!asked) return tooLate();
  if (values['consent'] !== 'allow') return sendAnswer(asked.target, DENIED);
  const current = findSession(request, asked, context);
  // Another user is asked anew.
  if (!current || current.user.id !== asked.consenter) return answer(request, asked, context);
  const { clientId } = asked.client;
  context.consents.grant(current.user.id, clientId, asked.scopes);
  if (current.user.isAdministrator) context.consents.grantToApp(clientId, asked.scopes);
  return answer(request, { ...asked, askAgain: false }, context);
}

function tooLate(): OrgResponse {
  return oauthErrorPage(
    'invalid_request',
    'This sign-in was answered before, or took too long. Go back to the app and start again.',
  );
}

interface CurrentSession {
  readonly session: OrgSession;
  readonly user: OrgUser;
  /** To be set, if the session has only just begun. */
  readonly cookie?: string;
}

/** A session that there already is wins over a session token (https://developer.okta.com/docs/guides/session-cookie/main/). */
function findSession(
  request: OrgRequest,
  asked: AuthorizeRequest,
  { sessions, sessionTokens, directory, now }: AuthorizeContext,
): CurrentSession | undefined {
  const existing = sessions.find(readCookie(request, SESSION_COOKIE));
  const user = existing && directory.byId(existing.userId);
  if (existing && user && !user.locked && isGoodEnough(existing, user, asked, now()))
    return { session: existing, user };
  const signIn =
    asked.sessionToken === undefined ? undefined : sessionTokens.take(asked.sessionToken);
  const newcomer = signIn && directory.byId(signIn.userId);
  return signIn && newcomer && !newcomer.locked
    ? { ...sessions.start(signIn), user: newcomer }
    : undefined;
}

function isGoodEnough(
  { createdAt, amr }: OrgSession,
  { factors }: OrgUser,
  { fresh, maxAge, level, askedAt }: AuthorizeRequest,
  now: number,
): boolean {
  if (!isReached(level, amr, factors.length > 0)) return false;
  if (fresh && createdAt.getTime() < askedAt) return false;
  return (
    maxAge === undefined ||
    now - createdAt.getTime() <= maxAge * 1000 ||
    createdAt.getTime() >= askedAt
  );
}
