/**
 * Reasons for a 401 that another token of the same sign-in would not change: RFC 6750 §3.1, RFC 9470 §3 (and Okta's older name for it),
 * RFC 9449 §7.1 and §9.
 */
const OTHER_REASONS: ReadonlySet<string> = new Set([
  'invalid_request',
  'insufficient_scope',
  'insufficient_user_authentication',
  'insufficient_authentication_context',
  'invalid_dpop_proof',
  'use_dpop_nonce',
]);

/** `name=value` or `name="value"`, so that what stands inside of quotes is not read as a parameter. */
const PARAMETER = /([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g;

/** Characters: more is no challenge, and would take time. */
const READ = 2000;

/**
 * Whether a 401 may be about the access token. Many APIs send no challenge (RFC 9110 §11.6.1), CORS hides it from a page, and some name
 * a scheme of their own: only a challenge that names another reason says no.
 *
 * @param challenge the `WWW-Authenticate` header, null where there is none or it can't be read
 */
export function isTokenRefused(challenge: string | null): boolean {
  const reasons = challengeParameters(challenge)
    .filter(({ name }) => name === 'error')
    .map(({ value }) => value);
  return reasons.includes('invalid_token') || !reasons.some((reason) => OTHER_REASONS.has(reason));
}

/** The parameters of a `WWW-Authenticate` header (RFC 9110 §11.2), of all its challenges. */
export const challengeParameters = (header: string | null): { name: string; value: string }[] =>
  [...(header ?? '').slice(0, READ).matchAll(PARAMETER)].map(([, name = '', quoted, bare]) => ({
    name: name.toLowerCase(),
    value: quoted ?? bare ?? '',
  }));
