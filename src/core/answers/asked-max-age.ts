import type { OAuthParams } from '../oauth-params.js';

/** How many seconds ago the user may have proved who they are (`max_age`), where the page asks for that; else null. */
export function askedMaxAge({ others }: Pick<OAuthParams, 'others'>): number | null {
  const { maxAge } = others;
  return typeof maxAge === 'number' || (typeof maxAge === 'string' && maxAge.trim()) ? Number(maxAge) : null;
}
