/** The parameters of an authorization response (RFC 6749 §4.1.2, RFC 9207, Okta's interaction code). */
const RESPONSE_PARAMETERS = new Set(['code', 'interaction_code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state']);

/**
 * The URL without the parameters of the authorization response. The app's own parameters keep their order and, since
 * the query is cut and not serialised anew, their very spelling (`?a=b+c&flag` stays so).
 */
export function withoutResponse(url: URL): URL {
  const cleaned = new URL(url);
  const kept = url.search.slice(1).split('&').filter((pair) => pair && !RESPONSE_PARAMETERS.has(nameOf(pair)));
  cleaned.search = kept.join('&');
  return cleaned;
}

/** Whether `url` is the very address (origin and path) of the redirect URI, whatever its query. */
export function isAddressOf(redirectUri: string, url: URL): boolean {
  const target = new URL(redirectUri);
  return target.origin === url.origin && target.pathname === url.pathname;
}

function nameOf(pair: string): string {
  // URLSearchParams decodes as the browser does and does not throw on a bad escape.
  return [...new URLSearchParams(pair).keys()][0] ?? '';
}
