// What auth-js keeps of a sign-in, read without auth-js. Only the shape, the issuer, the audience and the expiry can be
// checked here; the signature was checked when the tokens were redeemed (OpenID Connect Core §3.1.3.7).

/** auth-js's `expireEarlySeconds`: a token this close to its end is renewed rather than sent. */
const EXPIRE_EARLY_SECONDS = 30;

/** By what Okta knows the user at its form; null where the claims do not say. */
export const loginOf = ({ preferred_username: login, email }: UserClaims): string | null =>
  login ?? email ?? null;

/** Claims about the user (OpenID Connect Core §5.1). */
export interface UserClaims {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly preferred_username?: string;
  readonly [claim: string]: unknown;
}

/** The claims without those that the element reads as text and that are none: what is answered, and what lies in storage, may hold anything by these names. */
export const withTexts = <Claims extends object>(claims: Claims): Claims =>
  Object.fromEntries(
    Object.entries(claims).filter(
      ([name, value]) =>
        typeof value === 'string' || !/^(?:name|email|preferred_username)$/.test(name),
    ),
  ) as Claims;

export interface StoredTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly claims: UserClaims;
  readonly refreshToken: string | null;
  /** How the access token is sent (RFC 6750, RFC 9449). */
  readonly scheme: 'Bearer' | 'DPoP';
  /** Seconds since 1970, of whichever of the two tokens ends first. */
  readonly expiresAt: number;
}

export interface TokenOwner {
  readonly issuer: string;
  readonly clientId: string;
}

/** The tokens in the raw value of the token storage if they are whole and this owner's, expired or not; else null. */
export function parseStoredTokens(
  json: string | null,
  { issuer, clientId }: TokenOwner,
): StoredTokens | null {
  const {
    accessToken: access,
    idToken: id,
    refreshToken: refresh,
  } = objectOf(() => JSON.parse(json ?? 'null'));
  const accessToken = objectOf(() => access);
  const idToken = objectOf(() => id);
  const claims = objectOf(() => idToken['claims']);
  if (!isWhole(accessToken, 'accessToken') || !isWhole(idToken, 'idToken')) return null;
  if (typeof claims['sub'] !== 'string') return null;
  if (idToken['clientId'] !== clientId || idToken['issuer'] !== issuer) return null;
  // What the tokens themselves say counts, not only the records about them. Okta's access tokens name issuer and client, too.
  const audience = [claims['aud']].flat();
  const about = objectOf(() => accessToken['claims']);
  if (
    claims['iss'] !== issuer ||
    !audience.includes(clientId) ||
    (claims['azp'] ?? (audience.length > 1 ? null : clientId)) !== clientId
  )
    return null;
  if ((about['iss'] ?? issuer) !== issuer || (about['cid'] ?? clientId) !== clientId) return null;
  const refreshing = objectOf(() => refresh);
  if (![accessToken, idToken, refreshing].every((token) => isOfIssuer(issuer, token))) return null;
  const refreshToken = refreshing['refreshToken'];
  return {
    accessToken: accessToken['accessToken'] as string,
    idToken: idToken['idToken'] as string,
    claims: withTexts(claims) as UserClaims,
    refreshToken: isToken(refreshToken) ? refreshToken : null,
    scheme: accessToken['tokenType'] === 'DPoP' ? 'DPoP' : 'Bearer',
    expiresAt: Math.min(accessToken['expiresAt'] as number, idToken['expiresAt'] as number),
  };
}

/** Whether the tokens can still be used at `now` (milliseconds since 1970). */
export function areFresh(tokens: StoredTokens, now: number): boolean {
  return usableUntil(tokens) > now;
}

/** Milliseconds since 1970. */
export const usableUntil = ({ expiresAt }: StoredTokens): number =>
  (expiresAt - EXPIRE_EARLY_SECONDS) * 1000;

/** One of the tokens with what auth-js keeps beside it. */
const isWhole = (record: Record<string, unknown>, name: string): boolean =>
  isToken(record[name]) && isTime(record['expiresAt']) && !record['pendingRemove'];

/** Visible ASCII, no space (RFC 6750 §2.1). */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[!-~]+$/.test(value);

/**
 * Whether what is stored beside a token names no other issuer, and no address of another origin: auth-js sends the token to the one, and opens the other in
 * a frame.
 */
export const isOfIssuer = (issuer: string, token: Readonly<Record<string, unknown>>): boolean =>
  (token['issuer'] ?? issuer) === issuer &&
  ['tokenUrl', 'userinfoUrl', 'authorizeUrl'].every((name) =>
    JSON.stringify(token[name] ?? `${issuer}/`).startsWith(`"${issuer.split('/', 3).join('/')}/`),
  );

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

function objectOf(read: () => unknown): Record<string, unknown> {
  try {
    const value = read();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Garbage under the key is the same as nothing under it.
  }
}
