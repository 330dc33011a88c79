import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
// Not the package's entry, which warns on Node 20. This org is tested there.
import { Provider as OidcProvider } from 'oidc-provider/lib/provider.js';
import type { OrgClock } from '../clock.js';
import { DEVICE_GRANT } from '../device/device-grant.js';
import type { Directory } from '../directory.js';
import { secretHandle } from '../random-id.js';
import type { OrgSettings } from '../settings.js';
import type { AccessTokens } from './access-token.js';
import { CLAIMS_BY_SCOPE, idTokenClaims, userinfoClaims } from './account-claims.js';
import { PROOF_ALGORITHMS } from './dpop-proof.js';
import type { IdTokens } from './id-token.js';
import { memoryAdapters, type ProviderRecords } from './memory-adapter.js';
import { oktaGrantError } from './okta-grant-error.js';
import { GRANT_LIFETIME, type SignInRecords } from './sign-in-records.js';
import type { SigningKeys } from './signing-keys.js';

/** What the provider needs of the org. */
export interface ProviderContext {
  readonly issuer: string;
  readonly orgId: string;
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly keys: SigningKeys;
  readonly accessTokens: AccessTokens;
  readonly idTokens: IdTokens;
  readonly records: ProviderRecords;
  readonly clock: OrgClock;
  readonly signIns: SignInRecords;
}

/** Sets oidc-provider up as one of Okta's authorization servers. */
export function createProvider(context: ProviderContext): Provider {
  const provider = new OidcProvider(context.issuer, configuration(context));
  provider.use(async (ctx, next) => {
    await next();
    // The front has set them for trusted pages; without that, oidc-provider opens some endpoints to everybody.
    if (ctx.get('origin') === '')
      for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'])
        ctx.remove(name);
    const body: unknown = ctx.body;
    if (!isTokenResponse(body)) return;
    body.access_token = signedAccessToken(ctx as KoaContextWithOIDC, context);
    if (body.id_token !== undefined) body.id_token = context.idTokens.issued(body.id_token);
  });
  provider.on('grant.error', (ctx, error) => {
    const { status, ...body } = oktaGrantError(error);
    ctx.status = status;
    ctx.body = body;
  });
  return provider;
}

function configuration({
  orgId,
  settings,
  directory,
  keys,
  accessTokens,
  signIns,
  records,
}: ProviderContext): Configuration {
  const { policies } = settings;
  return {
    adapter: memoryAdapters(records, policies.refreshTokenGrace),
    jwks: { keys: [keys.jwk] },
    clients: settings.clients.map(
      ({ clientId, clientSecret, redirectUris, postLogoutRedirectUris, dpop, grantTypes }) => ({
        client_id: clientId,
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: [...postLogoutRedirectUris],
        ...(clientSecret === undefined
          ? { token_endpoint_auth_method: 'none' }
          : { token_endpoint_auth_method: 'client_secret_post', client_secret: clientSecret }),
        dpop_bound_access_tokens: dpop,
        // A native one could have neither https on this machine nor http on another name, a web one no scheme of its own.
        application_type: [...redirectUris, ...postLogoutRedirectUris].every((uri) =>
          /^https?:/i.test(uri),
        )
          ? 'web'
          : 'native',
        grant_types: [
          ...(redirectUris.length > 0 ? ['authorization_code'] : []),
          'refresh_token',
          ...(grantTypes.includes(DEVICE_GRANT) ? [DEVICE_GRANT] : []),
        ],
        response_types: redirectUris.length > 0 ? ['code'] : [],
      }),
    ),
    routes: {
      authorization: '/v1/authorize',
      token: '/v1/token',
      jwks: '/v1/keys',
      userinfo: '/v1/userinfo',
      introspection: '/v1/introspect',
      revocation: '/v1/revoke',
      end_session: '/v1/logout',
    },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
    },
    claims: CLAIMS_BY_SCOPE,
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    enabledJWA: { dPoPSigningAlgValues: PROOF_ALGORITHMS },
    clientAuthMethods: ['none', 'client_secret_post'],
    clientBasedCORS: () => true,
    cookies: { keys: [secretHandle()] },
    // Okta gives a refresh token for the scope alone, without a consent page.
    issueRefreshToken: (_ctx, client, source) =>
      client.grantTypeAllowed('refresh_token') && source.scopes.has('offline_access'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: (_ctx, token) =>
        settings.clients.find(({ clientId }) => clientId === token.clientId)?.accessTokenLifetime ??
        policies.accessTokenLifetime,
      IdToken: policies.idTokenLifetime,
      RefreshToken: policies.refreshTokenLifetime,
      AuthorizationCode: policies.interactionCodeLifetime,
      DeviceCode: policies.deviceCodeLifetime,
      Grant: GRANT_LIFETIME,
      Session: policies.sessionLifetime,
      Interaction: 60,
    },
    findAccount: (ctx, id) => {
      const user = directory.byId(id);
      if (!user || user.locked) return undefined;
      return {
        accountId: id,
        claims(use) {
          if (use !== 'id_token') return userinfoClaims(user);
          const idp = signIns.get(ctx.oidc.entities.AccessToken?.grantId ?? '')?.idp;
          return idTokenClaims(
            user,
            idp ?? orgId,
            signedAccessToken(ctx, { directory, accessTokens, signIns }),
          );
        },
      };
    },
  };
}

function isTokenResponse(body: unknown): body is { access_token: string; id_token?: string } {
  return typeof body === 'object' && body !== null && 'access_token' in body;
}

const signed = new WeakMap<KoaContextWithOIDC, string>();

/** The signed form of the request's access token: the same one in the answer and in the ID token's `at_hash`. */
function signedAccessToken(
  ctx: KoaContextWithOIDC,
  context: Pick<ProviderContext, 'directory' | 'accessTokens' | 'signIns'>,
): string {
  const known = signed.get(ctx);
  if (known) return known;
  const { AccessToken: token } = ctx.oidc.entities;
  if (!token) throw new Error('no access token was issued');
  const value = context.accessTokens.sign({
    opaque: token.jti,
    clientId: token.clientId ?? '',
    userId: token.accountId,
    login: context.directory.byId(token.accountId)?.login ?? token.accountId,
    scopes: (token.scope ?? '').split(' '),
    authTime: context.signIns.get(token.grantId)?.authTime,
    level: context.signIns.get(token.grantId)?.level,
    lifetime: token.expiration,
    jkt: token.jkt,
  });
  signed.set(ctx, value);
  return value;
}
