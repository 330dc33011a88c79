/**
 * What came back from Okta in the page's URL, as plain data.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2 (code, state, error)
 * @see https://developer.okta.com/docs/concepts/interaction-code/ (interaction_code, interaction_required)
 */
export type AuthorizationResponse =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string; readonly state: string | null }
  | { readonly kind: 'interaction-code'; readonly code: string; readonly state: string | null }
  | { readonly kind: 'interaction-required'; readonly state: string | null }
  | { readonly kind: 'error'; readonly error: string; readonly description: string; readonly state: string | null };

const NONE: AuthorizationResponse = { kind: 'none' };

/** Reads the query of `url`. Never throws; an empty or repeated parameter makes the answer ambiguous, so it counts as none. */
export function parseAuthorizationResponse(url: URL): AuthorizationResponse {
  const query = url.searchParams;
  const state = only(query, 'state');
  const error = only(query, 'error');
  if (error === 'interaction_required') return { kind: 'interaction-required', state };
  if (error) return { kind: 'error', error, description: only(query, 'error_description') ?? '', state };
  // `error` beats a code that stands beside it: RFC 6749 §4.1.2.1 never sends both.
  if (query.has('error')) return NONE;
  const interactionCode = only(query, 'interaction_code');
  if (interactionCode) return { kind: 'interaction-code', code: interactionCode, state };
  const code = only(query, 'code');
  return code ? { kind: 'code', code, state } : NONE;
}

/** The parameter's value where it stands exactly once and is not empty, else null (RFC 6749 §3.1: never repeated). */
function only(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] || null : null;
}
