import type { ServerResponse } from 'node:http';
import type { AuthorizationServer } from '../authorization-servers.js';
import type { OrgRequest } from '../http/org-request.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';
import type { Handler, Route } from '../http/router.js';
import type { LocalOrgClient } from '../options.js';
import { discovery } from './discovery.js';
import { type ForwardChanges, forwardedRequest } from './forwarded-request.js';
import { readRevocation, revokeAccessToken } from './revocation.js';
import { tokenForm } from './token-form.js';

/** What the routes need of the org. */
export interface OAuthRoutesContext extends AuthorizationServer {
  readonly trustedOrigins: ReadonlySet<string>;
  readonly clients: readonly LocalOrgClient[];
}

/** Never a token of oidc-provider, so that it answers as for any unknown one. */
const NO_TOKEN = 'none';

/** The endpoints of an authorization server, in Okta's layout; all but the metadata are answered by oidc-provider. What is not listed here is not served. */
export function oauthRoutes(context: OAuthRoutesContext): readonly Route[] {
  const { path } = context;
  const metadata: Handler = () => discovery(context);
  // Below the issuer, which for the org is not where the endpoints are.
  const wellKnown = `${new URL(context.issuer).pathname.replace(/\/$/, '')}/.well-known`;
  return [
    { method: 'GET', path: `${wellKnown}/openid-configuration`, handle: metadata },
    { method: 'GET', path: `${wellKnown}/oauth-authorization-server`, handle: metadata },
    { method: 'GET', path: `${path}/v1/keys`, handle: (request, response) => forward(request, response, {}, context) },
    { method: 'POST', path: `${path}/v1/token`, handle: (request, response) => token(request, response, context) },
    { method: 'GET', path: `${path}/v1/userinfo`, handle: (request, response) => userinfo(request, response, context) },
    { method: 'POST', path: `${path}/v1/userinfo`, handle: (request, response) => userinfo(request, response, context) },
    { method: 'POST', path: `${path}/v1/revoke`, handle: (request, response) => revoke(request, response, context) },
  ];
}

function token(request: OrgRequest, response: ServerResponse, context: OAuthRoutesContext): Promise<undefined> | OrgResponse {
  if (request.contentType !== 'application/x-www-form-urlencoded') return oauthError(400, 'invalid_request', 'The request must be a form.');
  const form = tokenForm(new URLSearchParams(request.body.toString('utf8')));
  if (!form) return oauthError(400, 'unauthorized_client', 'The client is not authorized to use the provided grant type.');
  return forward(request, response, { body: Buffer.from(form.toString()) }, context);
}

function userinfo(request: OrgRequest, response: ServerResponse, context: OAuthRoutesContext): Promise<undefined> {
  const [, scheme, value] = /^(Bearer|DPoP) (\S+)$/i.exec(request.raw.headers.authorization ?? '') ?? [];
  if (scheme === undefined || value === undefined) return forward(request, response, {}, context);
  const opaque = context.accessTokens.toOpaque(value) ?? NO_TOKEN;
  return forward(request, response, { headers: { authorization: `${scheme} ${opaque}` } }, context);
}

async function revoke(request: OrgRequest, response: ServerResponse, context: OAuthRoutesContext): Promise<OrgResponse | undefined> {
  const asked = readRevocation(request, context.clients);
  if (!asked.ok) return asked.response;
  const { clientId, token: value } = asked;
  // A signed access token is known by its dots; a refresh token has none.
  if (value.includes('.')) return revokeAccessToken(context.accessTokens.toOpaque(value), clientId, context.provider);
  const body = Buffer.from(String(new URLSearchParams({ client_id: clientId, token: value, token_type_hint: 'refresh_token' })));
  return forward(request, response, { body, headers: { authorization: undefined } }, context);
}

async function forward(
  request: OrgRequest, response: ServerResponse, changes: Omit<ForwardChanges, 'target'>, { provider, path, trustedOrigins }: OAuthRoutesContext,
): Promise<undefined> {
  const { origin, url } = request;
  // The front has dealt with CORS; oidc-provider must not open anything to a page that is not trusted.
  const headers = { ...changes.headers, origin: origin !== undefined && trustedOrigins.has(origin) ? origin : undefined };
  await provider.callback()(forwardedRequest(request, { ...changes, target: url.pathname.slice(path.length) + url.search, headers }), response);
  return undefined;
}
