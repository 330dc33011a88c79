import type { AuthClient } from '../auth-client.js';

/**
 * Has a renewal write nothing by itself: the token store does, once it knows that the sign-in is still the same.
 *
 * Upstream: @okta/okta-auth-js oidc/renewTokensWithRefresh, 7.14.5
 * Why: it writes a new refresh token, or removes one that was refused, before its caller has the answer: after a sign-out, or another user's sign-in
 * meanwhile, that is another sign-in's.
 * Can go when: it leaves the writing to its caller.
 */
export function leaveRenewalsToStore({ tokenManager }: Pick<AuthClient, 'tokenManager'>): void {
  Object.assign(tokenManager, {
    updateRefreshToken: () => undefined,
    removeRefreshToken: () => undefined,
  });
}
