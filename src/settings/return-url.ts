/**
 * Where the user may be sent after signing in: an http(s) URL of this very origin, else null.
 * Anything else would make the page an open redirector (RFC 9700 §4.11).
 *
 * @param candidate absolute, or relative to `page`
 */
export function returnUrl(candidate: string | null | undefined, page: URL): URL | null {
  if (!candidate) return null;
  const url = URL.canParse(candidate, page.href) ? new URL(candidate, page.href) : null;
  return url && /^https?:$/.test(url.protocol) && url.origin === page.origin && !url.username && !url.password ? url : null;
}
