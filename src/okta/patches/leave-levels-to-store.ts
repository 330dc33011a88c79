import type { AuthClient } from '../auth-client.js';

/**
 * Has the client take an ID token of any level (`acr`) for a code: the token store compares it with what was asked for.
 *
 * Upstream: @okta/okta-auth-js oidc/util/validateClaims, 7.14.5
 * Why: auth-js compares the whole text of `acrValues` with the one level of the answer, so that an answer to several values is always refused.
 * Can go when: `validateClaims` takes one of several values.
 */
export function leaveLevelsToStore({ token }: Pick<AuthClient, 'token'>): void {
  const exchange = token.exchangeCodeForTokens.bind(token);
  // Empty, not left out: the client's own option would stand in for it.
  token.exchangeCodeForTokens = (params, urls) => exchange({ ...params, acrValues: '' }, urls);
}
