import type { Tokens } from '../okta/tokens.js';
import { retryAfter } from '../errors/retry-after.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { profileOfAnotherUser } from '../errors/answer-errors.js';
import { profileRateLimited } from '../errors/session-errors.js';
import { withTexts, type UserClaims } from '../okta/stored-tokens.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import type { AuthClient } from '../okta/auth-client.js';
import type { BackOff } from './shared-back-off.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { measured } from '../page/timing.js';
import { within } from '../page/within.js';

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
export async function withProfile(
  tokens: Tokens,
  client: Pick<AuthClient, 'token'>,
  scopes: readonly string[],
): Promise<Tokens> {
  const { accessToken, idToken } = tokens;
  if (!accessToken || !idToken) return tokens;
  const own = withTexts(idToken.claims);
  const isThin = scopes.some((scope) => TELLTALES[scope] && own[TELLTALES[scope]] === undefined);
  if (!isThin) return tokens;
  try {
    const claims = await measured(
      'userinfo',
      within(PATIENCE_MS, askUserInfo({ accessToken, idToken }, client)),
    );
    return {
      ...tokens,
      idToken: { ...idToken, claims: { ...(claims as typeof own), ...own } },
    };
  } catch {
    return tokens; // The user is signed in all the same; getUser() asks again.
  }
}

/** What waits after a 429 of `/v1/userinfo`. */
const USERINFO = 'userinfo';

/**
 * The profile of the user who is signed in, as `/v1/userinfo` answers now.
 *
 * @throws {SignInError} `rate-limited`, without another request, until the wait is over that a 429 began; `token-invalid` where the answer is about another
 * user (OpenID Connect Core §5.3.2)
 */
export async function fetchProfile(config: SignInConfig, backOff: BackOff): Promise<UserClaims> {
  if (backOff.isWaiting(USERINFO)) {
    throw profileRateLimited(Math.ceil((backOff.until(USERINFO) - Date.now()) / 1000));
  }
  try {
    const client = await loadAuthClient(config);
    const claims = await askUserInfo(client.tokenManager.getTokensSync(), client);
    backOff.forget(USERINFO);
    return claims;
  } catch (thrown) {
    const error = toSignInError(thrown);
    if (error.code === 'rate-limited')
      backOff.note(USERINFO, { asked: retryAfter(thrown, Date.now()) });
    throw error;
  }
}

/** What `/v1/userinfo` says of the user of these tokens. @throws {SignInError} `token-invalid` where it is another user's */
async function askUserInfo(
  { accessToken, idToken }: Tokens,
  { token }: Pick<AuthClient, 'token'>,
): Promise<UserClaims> {
  const answer = await token.getUserInfo(accessToken, idToken).catch(tellAnotherUser);
  const { headers: _headers, ...claims } = answer as UserClaims & { headers?: unknown }; // auth-js adds the HTTP headers.
  return withTexts(claims);
}

/** auth-js compares, too, and says so in these words (oidc/getUserInfo, 7.14.5). */
function tellAnotherUser(thrown: unknown): never {
  if (!(thrown instanceof Error && thrown.message.includes('token mismatch'))) throw thrown;
  throw profileOfAnotherUser(thrown);
}
