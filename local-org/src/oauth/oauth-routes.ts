import type { ServerResponse } from 'node:http';
import type { AuthorizationServer } from '../authorization-servers.js';
import type { OrgRequest } from '../http/org-request.js';
import type { OrgResponse } from '../http/org-response.js';
import type { Handler, Route } from '../http/router.js';
import { discovery } from './discovery.js';
import { type ForwardChanges, forwardedRequest } from './forwarded-request.js';
import { readRevocation, revokeAccessToken } from './revocation.js';
import { readTokenRequest, type TokenContext } from './token-endpoint.js';
import { userinfo, type UserinfoContext } from './userinfo.js';

/** What the routes need of the org. */
export interface OAuthRoutesContext extends AuthorizationServer, TokenContext, UserinfoContext {
  readonly trustedOrigins: ReadonlySet<string>;
}

/** The endpoints of an authorization server that apps call, in Okta's layout. What is not listed is not served. */
export function oauthRoutes(context: OAuthRoutesContext): readonly Route[] {
  const { path } = context;
  const metadata: Handler = () => discovery(context);
  // Below the issuer, which for the org is not where the endpoints are.
  const wellKnown = `${new URL(context.issuer).pathname.replace(/\/$/, '')}/.well-known`;
  return [
    {
      method: 'GET',
      path: `${wellKnown}/openid-configuration`,
      callers: 'anyone',
      handle: metadata,
    },
    {
      method: 'GET',
      path: `${wellKnown}/oauth-authorization-server`,
      callers: 'anyone',
      handle: metadata,
    },
    {
      method: 'GET',
      path: `${path}/v1/keys`,
      callers: 'anyone',
      handle: (request, response) => forward(request, response, {}, context),
    },
    {
      method: 'POST',
      path: `${path}/v1/token`,
      callers: 'apps',
      handle: (request, response) => token(request, response, context),
    },
    {
      method: 'GET',
      path: `${path}/v1/userinfo`,
      callers: 'apps',
      handle: (request) => userinfo(request, context),
    },
    {
      method: 'POST',
      path: `${path}/v1/userinfo`,
      callers: 'apps',
      handle: (request) => userinfo(request, context),
    },
    {
      method: 'POST',
      path: `${path}/v1/revoke`,
      callers: 'apps',
      handle: (request, response) => revoke(request, response, context),
    },
  ];
}

async function token(
  request: OrgRequest,
  response: ServerResponse,
  context: OAuthRoutesContext,
): Promise<OrgResponse | undefined> {
  const asked = await readTokenRequest(request, context);
  if (!asked.ok) return asked.response;
  return forward(
    request,
    response,
    { body: Buffer.from(asked.form.toString()), headers: { authorization: undefined } },
    context,
  );
}

async function revoke(
  request: OrgRequest,
  response: ServerResponse,
  context: OAuthRoutesContext,
): Promise<OrgResponse | undefined> {
  const asked = readRevocation(request, context.clients);
  if (!asked.ok) return asked.response;
  const {
    client: { clientId, clientSecret },
    token: value,
  } = asked;
  // A signed access token is known by its dots; a refresh token has none.
  if (value.includes('.'))
    return revokeAccessToken(context.accessTokens.read(value)?.opaque, clientId, context.provider);
  const form = {
    client_id: clientId,
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    token: value,
    token_type_hint: 'refresh_token',
  };
  return forward(
    request,
    response,
    { body: Buffer.from(String(new URLSearchParams(form))), headers: { authorization: undefined } },
    context,
  );
}

async function forward(
  request: OrgRequest,
  response: ServerResponse,
  changes: Omit<ForwardChanges, 'target'>,
  { provider, path, trustedOrigins }: OAuthRoutesContext,
): Promise<undefined> {
  const { origin, url } = request;
  // The front has dealt with CORS; oidc-provider must not open anything to a page that is not trusted.
  const headers = {
    ...changes.headers,
    origin: origin !== undefined && trustedOrigins.has(origin) ? origin : undefined,
  };
  await provider.callback()(
    forwardedRequest(request, {
      ...changes,
      target: url.pathname.slice(path.length) + url.search,
      headers,
    }),
    response,
  );
  return undefined;
}
