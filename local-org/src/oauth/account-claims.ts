import type { AccountClaims } from 'oidc-provider';
import { oktaId } from '../random-id.js';
import type { OrgUser } from '../users.js';

/** Which claims each scope opens. What stands under `openid` is in the ID token: no name, no e-mail. */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub', 'ver', 'jti', 'amr', 'idp', 'auth_time', 'acr', 'at_hash'],
  profile: [
    'name',
    'given_name',
    'family_name',
    'preferred_username',
    'locale',
    'zoneinfo',
    'updated_at',
  ],
  email: ['email', 'email_verified'],
  offline_access: [] as string[],
};

/** The answer of `/v1/userinfo`, before it is cut down to the granted scopes. */
export function userinfoClaims(user: OrgUser): AccountClaims {
  return {
    sub: user.id,
    name: `${user.firstName} ${user.lastName}`,
    given_name: user.firstName,
    family_name: user.lastName,
    preferred_username: user.login,
    locale: 'en_US',
    zoneinfo: 'America/Los_Angeles',
    updated_at: user.updatedAt,
    email: user.email,
    email_verified: true,
  };
}

/** Of a user's claims, those that the scopes open. */
export function claimsForScopes(claims: AccountClaims, scopes: readonly string[]): AccountClaims {
  const open = new Set<string>([
    'sub',
    ...Object.entries(CLAIMS_BY_SCOPE).flatMap(([scope, names]) =>
      scopes.includes(scope) ? names : [],
    ),
  ]);
  return {
    sub: claims.sub,
    ...Object.fromEntries(Object.entries(claims).filter(([name]) => open.has(name))),
  };
}

/**
 * What Okta puts into an ID token that comes together with an access token: as thin as that
 * (https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/#id-token).
 *
 * @param accessToken the signed access token; oidc-provider hashes it before it is sent
 */
export function idTokenClaims(user: OrgUser, idp: string, accessToken: string): AccountClaims {
  return { sub: user.id, ver: 1, jti: oktaId('ID.'), idp, at_hash: accessToken };
}
