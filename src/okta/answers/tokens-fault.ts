import { areFresh, parseStoredTokens, type TokenOwner } from '../stored-tokens.js';
import { pastTime, SKEW_SECONDS } from './clock-skew.js';
import { isMembers, isVisible, membersOf } from './shape.js';

/** What a sign-in asked for, and when its answer came. */
export interface TokenDemands extends TokenOwner {
  readonly dpop: boolean;
  /** Seconds since the user last proved who they are (`max_age`); null where nothing of the kind was asked. */
  readonly maxAge: number | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is wrong with the tokens that a sign-in brought, in the form that auth-js keeps them in; null where nothing is. The signature, the
 * times of the ID token and its `at_hash` auth-js has checked (oidc/verifyToken, 7.14.5).
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function tokensFault(
  tokens: unknown,
  { dpop, maxAge, now, ...owner }: TokenDemands,
): string | null {
  const { accessToken, idToken, refreshToken } = membersOf(tokens);
  if (!isMembers(accessToken) || !isMembers(idToken))
    return 'it held no ID token or no access token';
  const access = membersOf(accessToken['claims']);
  const claims = membersOf(idToken['claims']);
  if (!isVisible(accessToken['accessToken']) || !isVisible(idToken['idToken']))
    return 'a token is no token';
  if (refreshToken !== undefined && !isVisible(membersOf(refreshToken)['refreshToken']))
    return 'the refresh token is no token';
  if (!isSchemeOf(accessToken['tokenType'], dpop))
    return 'the access token is of another `token_type` than was asked for';
  if (typeof claims['exp'] !== 'number' || typeof claims['iat'] !== 'number')
    return 'the ID token does not say how long it holds';
  if (!isAfter(accessToken['expiresAt'], now / 1000) || Number(access['exp']) <= claims['iat'])
    return 'the access token has ended already';
  if (!parseStoredTokens(JSON.stringify(tokens), owner))
    return 'a token is not for this `issuer` and `client-id`';
  return maxAge === null ? null : ageFault(claims['auth_time'], claims['iat'], maxAge);
}

/** What is wrong with renewed tokens, beside what {@link tokensFault} finds: they belong to the same user and end later than `before`. */
export function renewalFault(
  renewed: unknown,
  before: unknown,
  demands: TokenDemands,
): string | null {
  // A renewal has the time of the sign-in that it renews (OpenID Connect Core §12.2).
  const fault = tokensFault(renewed, { ...demands, maxAge: null });
  if (fault) return fault;
  const [now, then] = [membersOf(renewed), membersOf(before)];
  if (claimOf(now['idToken'], 'sub') !== claimOf(then['idToken'], 'sub'))
    return 'the ID token is another user’s';
  if (
    membersOf(now['accessToken'])['accessToken'] === membersOf(then['accessToken'])['accessToken']
  )
    return 'the access token is the one that was to be renewed';
  const isEarlier = (name: string) =>
    Number(claimOf(now[name], 'exp')) < Number(claimOf(then[name], 'exp'));
  if (isEarlier('idToken') || isEarlier('accessToken'))
    return 'a token ends earlier than the one that it replaces';
  const stored = parseStoredTokens(JSON.stringify(renewed), demands);
  return stored && areFresh(stored, demands.now) ? null : 'a token has as good as ended';
}

/** auth-js refuses a Bearer token itself where a bound one was asked for and nothing else is allowed. */
const isSchemeOf = (type: unknown, dpop: boolean): boolean =>
  typeof type === 'string' && (dpop ? /^(?:dpop|bearer)$/i : /^bearer$/i).test(type);

const isAfter = (time: unknown, now: number): boolean => typeof time === 'number' && time > now;

/** By the org's own clock, which made both. */
function ageFault(authTime: unknown, iat: number, maxAge: number): string | null {
  if (typeof authTime !== 'number' || pastTime(authTime * 1000, iat * 1000) === 0)
    return 'the ID token has no `auth_time`, for which `maxAge` asks';
  return iat - authTime <= maxAge + SKEW_SECONDS
    ? null
    : 'the sign-in is older than `maxAge` allows';
}

const claimOf = (token: unknown, name: string): unknown =>
  membersOf(membersOf(token)['claims'])[name];
