import type { Directory } from '../directory.js';
import type { AccessTokens } from '../oauth/access-token.js';
import type { IdTokens } from '../oauth/id-token.js';
import { clientOf, type IssueContext, issueCode, saveGrant } from '../oauth/issue-code.js';
import type { OrgSession } from '../org-sessions.js';
import type { OrgUser } from '../users.js';
import type { AuthorizeRequest } from './authorize-request.js';
import type { AnswerValues } from './send-answer.js';

/** What it takes to issue codes and tokens. */
export interface AnswerContext extends IssueContext {
  readonly orgId: string;
  readonly directory: Directory;
  readonly accessTokens: AccessTokens;
  readonly idTokens: IdTokens;
}

/** What a signed-in user's app gets: a code, or tokens straight away (the implicit grant). */
export async function issueAnswer(
  request: AuthorizeRequest,
  session: OrgSession,
  user: OrgUser,
  context: AnswerContext,
): Promise<AnswerValues> {
  const {
    client: { clientId },
    target: { redirectUri },
    parts,
    scopes,
    nonce,
    codeChallenge,
  } = request;
  const authTime = Math.floor(session.createdAt.getTime() / 1000);
  if (parts.includes('code')) {
    return {
      code: await issueCode(
        context,
        'authorization_code',
        { clientId, redirectUri, scopes, codeChallenge, nonce },
        { ...session, level: request.level },
        authTime,
      ),
    };
  }
  const access = parts.includes('token')
    ? await issueAccessToken(request, session, user, authTime, context)
    : undefined;
  const idToken = parts.includes('id_token')
    ? context.idTokens.sign({
        user,
        clientId,
        scopes,
        nonce,
        amr: session.amr,
        authTime,
        level: request.level,
        idp: session.idp ?? context.orgId,
        accessToken: access?.['access_token'],
      })
    : undefined;
  return { ...(idToken === undefined ? {} : { id_token: idToken }), ...access };
}

async function issueAccessToken(
  { client, scopes, level }: AuthorizeRequest,
  session: OrgSession,
  user: OrgUser,
  authTime: number,
  context: AnswerContext,
): Promise<AnswerValues> {
  const { clientId, accessTokenLifetime: lifetime } = client;
  const scope = scopes.join(' ');
  const grantId = await saveGrant(context, 'implicit', { clientId, scopes }, session, authTime);
  const token = new context.provider.AccessToken({
    accountId: user.id,
    client: await clientOf(context.provider, clientId),
    grantId,
    gty: 'implicit',
    scope,
  });
  const opaque = await token.save();
  const value = context.accessTokens.sign({
    opaque,
    clientId,
    userId: user.id,
    login: user.login,
    scopes,
    authTime,
    level,
    lifetime,
    jkt: undefined,
  });
  return { access_token: value, token_type: 'Bearer', expires_in: String(lifetime), scope };
}
