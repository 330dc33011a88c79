import { json } from './http/org-response.js';
import type { Route } from './http/router.js';

/** `/.well-known/okta-organization`: which org this is, and that it runs Identity Engine (`WellKnownOrgMetadata` in Okta's management API). */
export function orgMetadataRoutes(url: string, orgId: string): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/.well-known/okta-organization',
      callers: 'anyone',
      handle: () =>
        json(200, { id: orgId, pipeline: 'idx', _links: { organization: { href: url } } }),
    },
  ];
}
