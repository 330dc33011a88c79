import type { ServerName } from '../authorization-servers.js';
import type { OrgClient } from '../client-settings.js';
import { isOktaApiScope } from '../consents.js';
import { CLAIMS_BY_SCOPE } from './account-claims.js';

/** Whether an app may ask for it. Okta's own API takes the tokens of the org's authorization server alone (https://developer.okta.com/docs/guides/implement-oauth-for-okta/). */
export const isKnownScope = (
  scope: string,
  server: ServerName,
  { oktaApiScopes }: OrgClient,
): boolean =>
  Object.hasOwn(CLAIMS_BY_SCOPE, scope) ||
  (server === 'org' && isOktaApiScope(scope) && oktaApiScopes.includes(scope));
