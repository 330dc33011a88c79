// What Okta says to a request that the app's settings do not allow, and after it the option of this org that would change it, with the
// command's flag where there is one.
import type { OrgClient } from './client-settings.js';

export function unknownClientText(known: readonly OrgClient[]): string {
  return `Invalid value for 'client_id' parameter. This org has ${known.map(({ clientId }) => `'${clientId}'`).join(', ')}: see clients[].clientId (--client-id).`;
}

export function redirectUriText(given: string | undefined): string {
  return `The 'redirect_uri' parameter must be a Login redirect URI in the client app settings: ${toBeAdded(given, 'clients[].redirectUris (--redirect-uri)')}.`;
}

export function logoutUriText(given: string): string {
  return `The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client app settings: ${toBeAdded(given, 'clients[].postLogoutRedirectUris (--post-logout-redirect-uri)')}.`;
}

export function grantTypeText({ grantTypes }: OrgClient): string {
  return `The client is not authorized to use the provided grant type. Configured grant types: [${grantTypes.join(', ')}]. See clients[].grantTypes (--config).`;
}

/** @param configured the response types that the app's grant types allow */
export function responseTypeText(configured: readonly string[]): string {
  return `The response type is not supported by the authorization server. Configured response types: [${configured.join(', ')}]. 'code' needs authorization_code in clients[].grantTypes, 'id_token' and 'token' need implicit (--config).`;
}

export const NEEDLESS_SECRET_TEXT =
  'The client has no secret, and must not send one. A web app has one in clients[].clientSecret (--config).';

export function redirectUrlText(given: string): string {
  return `The 'redirectUrl' parameter must be of a trusted origin: ${toBeAdded(URL.canParse(given) ? new URL(given).origin : undefined, 'trustedOrigins (--origin)')}.`;
}

export function callerOriginText(origin: string | undefined): string {
  return `The page's origin ${origin === undefined ? '' : `"${origin}" `}is none of the org's trustedOrigins (--origin).`;
}

function toBeAdded(given: string | undefined, option: string): string {
  return given ? `add '${given}' to ${option}` : `see ${option}`;
}
