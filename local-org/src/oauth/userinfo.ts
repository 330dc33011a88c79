import type { Provider } from 'oidc-provider';
import type { Directory } from '../directory.js';
import type { OrgRequest } from '../http/org-request.js';
import { json, type OrgResponse } from '../http/org-response.js';
import { claimsForScopes, userinfoClaims } from './account-claims.js';
import { insufficientScope, invalidToken, type ResourceGuard } from './resource-guard.js';

/** What `/v1/userinfo` needs of the org. */
export interface UserinfoContext {
  readonly guard: ResourceGuard;
  readonly directory: Directory;
  readonly provider: Provider;
}

/**
 * `/v1/userinfo`. Not oidc-provider's: it knows the token by its opaque form, while a DPoP proof vouches for the signed one. Whether the
 * token was revoked is still its word.
 */
export async function userinfo(
  request: OrgRequest,
  { guard, directory, provider }: UserinfoContext,
): Promise<OrgResponse> {
  const access = guard.check(request);
  if (!access.ok) return access.response;
  const { opaque, userId, scopes, jkt } = access.token;
  const user = directory.byId(userId);
  const alive = await provider.AccessToken.find(opaque);
  if (!alive || !user || user.locked) return invalidToken(jkt === undefined ? 'Bearer' : 'DPoP');
  if (!['openid', 'profile', 'email'].some((scope) => scopes.includes(scope))) {
    return insufficientScope(
      'The access token must provide access to at least one of these scopes - profile, openid, email, address or phone',
    );
  }
  return json(200, claimsForScopes(userinfoClaims(user), scopes));
}
