import type { UserClaims } from '../okta/stored-tokens.js';

/** `address.locality` is a claim of that name, or the member of a claim. */
export function claimOf(claims: UserClaims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const name of path.split('.'))
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as UserClaims)[name]
        : undefined;
  return value;
}

/** What the page shows of a claim: the items of a list, the members of an object, each after a comma. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(asText).join(', ');
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}
