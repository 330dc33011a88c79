import type { ServerResponse } from 'node:http';
import type { OrgRequest } from '../http/org-request.js';
import type { OrgResponse } from '../http/org-response.js';
import type { Handler, Route } from '../http/router.js';
import type { AccessTokens } from './access-token.js';
import { discovery } from './discovery.js';
import { type ForwardChanges, forwardedRequest } from './forwarded-request.js';
import { readRevocation, revokeAccessToken } from './revocation.js';
import { readTokenRequest, type TokenContext } from './token-endpoint.js';
import { userinfo, type UserinfoContext } from './userinfo.js';

/** What the routes need of the org. */
export interface OAuthRoutesContext extends TokenContext, UserinfoContext {
  readonly issuer: string;
  readonly accessTokens: AccessTokens;
  readonly trustedOrigins: ReadonlySet<string>;
}

/** The path of Okta's `default` authorization server. */
export const ISSUER_PATH = '/oauth2/default';

/** The endpoints of the authorization server that apps call, in Okta's layout. What is not listed is not served. */
export function oauthRoutes(context: OAuthRoutesContext): readonly Route[] {
  const metadata: Handler = () => discovery(context.issuer);
  return [
    { method: 'GET', path: `${ISSUER_PATH}/.well-known/openid-configuration`, handle: metadata },
    { method: 'GET', path: `${ISSUER_PATH}/.well-known/oauth-authorization-server`, handle: metadata },
    { method: 'GET', path: `${ISSUER_PATH}/v1/keys`, handle: (request, response) => forward(request, response, {}, context) },
    { method: 'POST', path: `${ISSUER_PATH}/v1/token`, handle: (request, response) => token(request, response, context) },
    { method: 'GET', path: `${ISSUER_PATH}/v1/userinfo`, handle: (request) => userinfo(request, context) },
    { method: 'POST', path: `${ISSUER_PATH}/v1/userinfo`, handle: (request) => userinfo(request, context) },
    { method: 'POST', path: `${ISSUER_PATH}/v1/revoke`, handle: (request, response) => revoke(request, response, context) },
  ];
}

async function token(request: OrgRequest, response: ServerResponse, context: OAuthRoutesContext): Promise<OrgResponse | undefined> {
  const asked = await readTokenRequest(request, context);
  if (!asked.ok) return asked.response;
  return forward(request, response, { body: Buffer.from(asked.form.toString()), headers: { authorization: undefined } }, context);
}

async function revoke(request: OrgRequest, response: ServerResponse, context: OAuthRoutesContext): Promise<OrgResponse | undefined> {
  const asked = readRevocation(request, context.clients);
  if (!asked.ok) return asked.response;
  const { client: { clientId, clientSecret }, token: value } = asked;
  // A signed access token is known by its dots; a refresh token has none.
  if (value.includes('.')) return revokeAccessToken(context.accessTokens.read(value)?.opaque, clientId, context.provider);
  const form = { client_id: clientId, ...(clientSecret === undefined ? {} : { client_secret: clientSecret }), token: value, token_type_hint: 'refresh_token' };
  return forward(request, response, { body: Buffer.from(String(new URLSearchParams(form))), headers: { authorization: undefined } }, context);
}

async function forward(
  request: OrgRequest, response: ServerResponse, changes: Omit<ForwardChanges, 'target'>, { provider, trustedOrigins }: OAuthRoutesContext,
): Promise<undefined> {
  const { origin, url } = request;
  // The front has dealt with CORS; oidc-provider must not open anything to a page that is not trusted.
  const headers = { ...changes.headers, origin: origin !== undefined && trustedOrigins.has(origin) ? origin : undefined };
  await provider.callback()(forwardedRequest(request, { ...changes, target: url.pathname.slice(ISSUER_PATH.length) + url.search, headers }), response);
  return undefined;
}
