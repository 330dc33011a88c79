import type { OrgSettings } from '../settings.js';

/** Where a form of the org's pages may lead: browsers hold a page's `form-action` against the redirects that follow, too. */
export function formTargets({
  clients,
  trustedOrigins,
}: Pick<OrgSettings, 'clients' | 'trustedOrigins'>): readonly string[] {
  const apps = clients.flatMap(({ redirectUris }) => redirectUris.map(sourceOf));
  return [...new Set([...trustedOrigins, ...apps])];
}

/** An address as a source of a Content-Security-Policy: a native app's has no origin, only a scheme. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}
