/** Where a redirect may lead that the caller chose. */
export interface RedirectRules {
  readonly url: string;
  readonly trustedOrigins: ReadonlySet<string>;
}

/** The absolute address, if it is the org's or a trusted origin's; else `undefined`. A path is one of the org's. */
export function trustedRedirect(
  target: string,
  { url, trustedOrigins }: RedirectRules,
): string | undefined {
  if (!URL.canParse(target, url)) return undefined;
  const { origin, href } = new URL(target, url);
  return origin === new URL(url).origin || trustedOrigins.has(origin) ? href : undefined;
}
