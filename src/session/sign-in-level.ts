import { pastTime } from '../okta/answers/clock-skew.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { OAuthParams } from '../settings/oauth-params.js';

/**
 * Whether a sign-in is of the level that a page asks for by `config.authParams`: one of its `acrValues` (OpenID Connect Core §3.1.2.1 `acr_values`), and no longer ago
 * than `maxAge` seconds.
 *
 * @param now milliseconds since 1970
 */
export function isOfLevel(
  { acr, auth_time: at }: UserClaims,
  { acrValues, maxAge }: Pick<OAuthParams, 'acrValues' | 'maxAge'>,
  now: number,
): boolean {
  if (acrValues !== null && !acrValues.split(' ').some((wanted) => wanted === acr)) return false;
  const signedIn = typeof at === 'number' ? pastTime(at * 1000, now) : 0;
  return maxAge === null || (signedIn > 0 && signedIn + maxAge * 1000 >= now);
}
