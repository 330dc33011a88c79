/**
 * Where the user may be sent after signing in: an http(s) URL of this very origin, else null.
 * Anything else would make the page an open redirector (RFC 9700 §4.11).
 *
 * @param candidate absolute, or relative to `page`
 */
export function returnUrl(candidate: string | null | undefined, page: URL): URL | null {
  if (!candidate) return null;
  const url = URL.canParse(candidate, page.href) ? new URL(candidate, page.href) : null;
  return url &&
    /^https?:$/.test(url.protocol) &&
    url.origin === page.origin &&
    !url.username &&
    !url.password
    ? url
    : null;
}

/**
 * Where the user goes after a sign-in: to the page that the settings name, or else to the one where it began; null to stay.
 *
 * @param began where the sign-in began, if not on `page`
 */
export const returnAddress = (
  { returnTo }: { readonly returnTo: string | null },
  began: string | null,
  page: URL,
): string | null => returnUrl(returnTo ?? began, page)?.href ?? null;
