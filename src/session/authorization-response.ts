import type { ResponseParameter } from './response-parameters.js';

/**
 * What came back from Okta in the page's URL, as plain data. The state is null only where the answer has none.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2 (code, state, error)
 * @see https://openid.net/specs/openid-connect-core-1_0.html#ImplicitAuthResponse (tokens)
 * @see https://developer.okta.com/docs/concepts/interaction-code/ (interaction_code, interaction_required)
 */
export type AuthorizationResponse =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string; readonly state: string | null }
  | { readonly kind: 'interaction-code'; readonly code: string; readonly state: string | null }
  /** `parameters` as they stand in the fragment; never from a query, which servers log. */
  | { readonly kind: 'tokens'; readonly parameters: string; readonly state: string | null }
  /** An e-mail magic link. */
  | { readonly kind: 'email-verify'; readonly otp: string; readonly state: string }
  | { readonly kind: 'interaction-required'; readonly state: string | null }
  | {
      readonly kind: 'error';
      readonly error: string;
      readonly description: string;
      readonly state: string | null;
    };

const NONE: AuthorizationResponse = { kind: 'none' };

/**
 * Reads the query of `url`, else its fragment. Never throws; an empty or repeated parameter makes the answer ambiguous, so it
 * counts as none.
 */
export function parseAuthorizationResponse(url: URL): AuthorizationResponse {
  const inQuery = read(url.searchParams);
  if (inQuery.kind !== 'none') return inQuery;
  const fragment = fragmentParameters(url);
  const parameters = new URLSearchParams(`?${fragment}`); // It would swallow a question mark that stands first.
  const hasTokens = only(parameters, 'id_token') ?? only(parameters, 'access_token');
  if (hasTokens && !parameters.has('error'))
    return { kind: 'tokens', parameters: fragment, state: only(parameters, 'state') };
  // A code is asked for in the query only.
  const inFragment = read(parameters);
  return inFragment.kind === 'error' ? inFragment : NONE;
}

/** Whether the answer in `url` may be this issuer's: it names this one, to the letter, or none (RFC 9207 §2.4). */
export function isFromIssuer(url: URL, issuer: string): boolean {
  const named = issuersIn(url);
  return named.length === 0 || (named.length === 1 && named[0] === issuer);
}

/** Each `iss` of the answer in `url`, from the part that {@link parseAuthorizationResponse} reads. */
export function issuersIn(url: URL): readonly string[] {
  const isInQuery = read(url.searchParams).kind !== 'none';
  return (isInQuery ? url.searchParams : new URLSearchParams(`?${fragmentParameters(url)}`)).getAll(
    'iss' satisfies ResponseParameter,
  );
}

/** The fragment, where it can be an answer. A hash router's `#/cats?page=2&error=none` is the app's own: an answer has no path before it. */
export function fragmentParameters({ hash }: URL): string {
  return /^#!?\//.test(hash) ? '' : hash.slice(1);
}

function read(parameters: URLSearchParams): AuthorizationResponse {
  const state = only(parameters, 'state');
  const error = only(parameters, 'error');
  if (error === 'interaction_required') return { kind: 'interaction-required', state };
  if (error)
    return {
      kind: 'error',
      error,
      description: only(parameters, 'error_description') ?? '',
      state,
    };
  // `error` beats a code that stands beside it: RFC 6749 §4.1.2.1 never sends both.
  if (parameters.has('error')) return NONE;
  const interactionCode = only(parameters, 'interaction_code');
  if (interactionCode) return { kind: 'interaction-code', code: interactionCode, state };
  const code = only(parameters, 'code');
  if (code) return { kind: 'code', code, state };
  const otp = only(parameters, 'otp');
  return otp && state ? { kind: 'email-verify', otp, state } : NONE;
}

/** The parameter's value where it stands exactly once and is not empty, else null (RFC 6749 §3.1: never repeated). */
function only(parameters: URLSearchParams, name: ResponseParameter): string | null {
  const values = parameters.getAll(name);
  return values.length === 1 ? values[0] || null : null;
}
