import type { Tokens } from '@okta/okta-auth-js';
import type { AuthClient } from './auth-client.js';
import { measured } from './timing.js';
import { within } from './within.js';

/** Sign-in never waits longer than this for the profile: the claims of the ID token are enough to be signed in. */
const PATIENCE_MS = 3000;

/** What each scope promises (OpenID Connect Core §5.4), by its telltale claim. */
const TELLTALES: Readonly<Record<string, string>> = { profile: 'name', email: 'email' };

/**
 * The tokens with the ID token's claims completed from `/v1/userinfo`, where Okta left them out: an ID token that is
 * issued together with an access token is thin.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/#id-token-claims
 */
export async function withProfile(tokens: Tokens, client: Pick<AuthClient, 'token'>, scopes: readonly string[]): Promise<Tokens> {
  const { accessToken, idToken } = tokens;
  const isThin = scopes.some((scope) => TELLTALES[scope] && idToken?.claims[TELLTALES[scope]] === undefined);
  if (!accessToken || !idToken || !isThin) return tokens;
  try {
    const profile = await measured('userinfo', within(PATIENCE_MS, client.token.getUserInfo(accessToken, idToken)));
    const { headers: _headers, ...claims } = profile as typeof profile & { headers?: unknown }; // auth-js adds the HTTP headers.
    return { ...tokens, idToken: { ...idToken, claims: { ...claims, ...idToken.claims } } };
  } catch {
    return tokens; // The user is signed in all the same; getUser() asks again.
  }
}
