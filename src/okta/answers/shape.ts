/** The members of a JSON object, of which nothing is known yet. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of an object; of anything else none. */
export const membersOf = (value: unknown): Members => (isMembers(value) ? value : {});

/** What a token, a code or a handle is made of: visible ASCII, no space (RFC 6749 appendix A, RFC 6750 §2.1). */
export const isVisible = (value: unknown): value is string =>
  typeof value === 'string' && /^[!-~]+$/.test(value);

/** A number of seconds from now on; the implicit grant has it as text. */
export const isLifetime = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') &&
  Number(value) > 0 &&
  Number(value) < Infinity;

/** Whether `value` is a URL of the issuer's own origin, as all of an Okta org's endpoints are. */
export function isUrlOf(issuer: string, value: unknown): boolean {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    new URL(value).origin === new URL(issuer).origin
  );
}
