import { forgetAskedOf } from '../okta/asked-of-user.js';
import type { Tokens } from '../okta/tokens.js';
import { logoutUrl } from '../settings/logout-url.js';
import { endpointsOf } from '../settings/org-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import type { AuthClient } from '../okta/auth-client.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { address } from '../page/address.js';

/** The user who signs out waits no longer than this for the revocation: the tokens are out of the browser already. */
const PATIENCE_MS = 3000;

/** Revokes at Okta what was removed from the browser. Never rejects: a token that can't be revoked ends by itself. */
export async function revoke(tokens: Tokens, config: SignInConfig): Promise<void> {
  const { accessToken, refreshToken } = tokens;
  if (!accessToken && !refreshToken) return;
  const revocation = Promise.allSettled([
    refreshToken && revokeToken(refreshToken.refreshToken, 'refresh_token', config),
    accessToken && revokeToken(accessToken.accessToken, 'access_token', config),
    config.oauth.dpop && forgetKey(tokens, config),
  ]);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([revocation, patience]).catch(() => undefined);
}

/** After a sign-out: what this browser keeps of the user besides goes, too, and the tokens are revoked. Never rejects. */
export async function forgetUser(removed: readonly Tokens[], config: SignInConfig): Promise<void> {
  for (const { idToken } of removed) if (idToken) forgetAskedOf(idToken.claims.sub);
  await Promise.all(removed.map((tokens) => revoke(tokens, config)));
}

/** The key that the tokens were bound to, which is of no use without them. auth-js would look for its name in the tokens that it has, or forget those of the whole origin. */
async function forgetKey(tokens: Tokens, config: SignInConfig): Promise<void> {
  const client = await loadAuthClient(config);
  const tokenManager = { getTokens: () => Promise.resolve(tokens) };
  await (
    Object.create(client, { tokenManager: { value: tokenManager } }) as AuthClient
  ).clearDPoPStorage(false);
}

/** RFC 7009, as auth-js sends it, but not queued behind a renewal under way; `keepalive`: it goes on when the page is left. No redirect takes the token on. */
async function revokeToken(
  token: string,
  hint: string,
  { issuer, clientId }: SignInConfig,
): Promise<void> {
  const answer = await fetch(`${endpointsOf(issuer)}/v1/revoke`, {
    method: 'POST',
    keepalive: true,
    redirect: 'error',
    headers: {
      'Authorization': `Basic ${btoa(clientId)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: String(new URLSearchParams({ token, token_type_hint: hint })),
  });
  await answer.arrayBuffer(); // To its end: the browser aborts what is not read when the page is left, and tells so.
}

/** Leaves for Okta's logout, which ends the session there and comes back to `post-logout-redirect-uri`. */
export async function leaveForLogout(
  removed: readonly Tokens[],
  config: SignInConfig,
): Promise<void> {
  const [idToken] = removed.flatMap((tokens) => tokens.idToken ?? []);
  if (idToken) {
    address.leaveFor(logoutUrl({ ...config, idToken: idToken.idToken }));
    return;
  }
  // Without an ID token there is no hint to log out by: the session is closed by its cookie instead.
  const client = await loadAuthClient(config);
  // Not `closeSession()`, which also clears the store, where another client may have its tokens.
  await client.session.close().catch(() => undefined);
  address.leaveFor(config.postLogoutRedirectUri);
}
