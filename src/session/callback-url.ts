import { fragmentParameters } from './authorization-response.js';

/** The parameters of an authorization response (RFC 6749 §4.1.2, RFC 9207, Okta's interaction code and magic link). */
const RESPONSE = ['code', 'interaction_code', 'otp', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state'];
const RESPONSE_PARAMETERS: ReadonlySet<string> = new Set(RESPONSE);
/** With those of the implicit grant (RFC 6749 §4.2.2). */
const FRAGMENT_PARAMETERS: ReadonlySet<string> = new Set([...RESPONSE, 'id_token', 'access_token', 'token_type', 'expires_in', 'scope']);
/** Those that make a query, or a fragment, an answer: without one of them it is the app's own, a `state` too, and is left alone. */
const IN_QUERY: ReadonlySet<string> = new Set(['code', 'interaction_code', 'otp', 'error']);
const IN_FRAGMENT: ReadonlySet<string> = new Set(['id_token', 'access_token', 'error']);

/**
 * The URL without the parameters of the authorization response. The app's own parameters keep their order and, since
 * the query is cut and not serialised anew, their very spelling (`?a=b+c&flag` stays so).
 */
export function withoutResponse(url: URL): URL {
  const cleaned = new URL(url);
  const query = url.search.slice(1);
  const fragment = fragmentParameters(url);
  if (has(IN_QUERY, query)) cleaned.search = after('?', without(RESPONSE_PARAMETERS, query));
  if (has(IN_FRAGMENT, fragment)) cleaned.hash = after('#', without(FRAGMENT_PARAMETERS, fragment));
  return cleaned;
}

/** Whether `url` is the very address (origin and path) of the redirect URI, whatever its query. */
export function isAddressOf(redirectUri: string, url: URL): boolean {
  const target = new URL(redirectUri);
  return target.origin === url.origin && target.pathname === url.pathname;
}

/** The setters swallow the sign where the text begins with it: `??code=x` would become a code. */
const after = (sign: string, text: string): string => (text ? sign + text : '');

const has = (parameters: ReadonlySet<string>, text: string): boolean => text.split('&').some((pair) => parameters.has(nameOf(pair)));

const without = (parameters: ReadonlySet<string>, text: string): string =>
  text.split('&').filter((pair) => pair && !parameters.has(nameOf(pair))).join('&');

function nameOf(pair: string): string {
  // URLSearchParams decodes as the browser does and does not throw on a bad escape; a question mark that stands first it swallows.
  return [...new URLSearchParams(`?${pair}`).keys()][0] ?? '';
}
