import { isOktaApiScope } from './consents.js';
import { DEVICE_GRANT } from './device/device-grant.js';
import type { LocalOrgClient, LocalOrgGrantType } from './options.js';

/** A client with every default filled in, checked. */
export interface OrgClient {
  readonly clientId: string;
  /** `undefined` for a public client. */
  readonly clientSecret: string | undefined;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly emailVerifyUri: string | undefined;
  readonly grantTypes: readonly LocalOrgGrantType[];
  readonly dpop: boolean;
  readonly requireConsent: boolean;
  readonly oktaApiScopes: readonly string[];
  /** In seconds. */
  readonly accessTokenLifetime: number;
}

/** What an embedded single-page app is given. */
const DEFAULT_GRANT_TYPES: readonly LocalOrgGrantType[] = ['interaction_code', 'refresh_token'];

export const GRANT_TYPES: readonly LocalOrgGrantType[] = [
  'authorization_code',
  'implicit',
  'interaction_code',
  'refresh_token',
  DEVICE_GRANT,
];

/**
 * Fills in the defaults of all clients.
 *
 * @throws {TypeError} if one cannot be used; the message names it and the setting
 */
export function resolveClients(
  given: readonly LocalOrgClient[],
  accessTokenLifetime: number,
): readonly OrgClient[] {
  const clients = given.map((client) => resolveClient(client, accessTokenLifetime));
  if (new Set(clients.map(({ clientId }) => clientId)).size < clients.length)
    throw new TypeError('clients: a clientId is given twice');
  return clients;
}

function resolveClient(given: LocalOrgClient, defaultLifetime: number): OrgClient {
  const {
    clientId,
    redirectUris,
    emailVerifyUri,
    clientSecret,
    dpop = false,
    requireConsent = false,
    oktaApiScopes = [],
    accessTokenLifetime = defaultLifetime,
  } = given;
  if (!clientId) throw new TypeError('clients: a clientId is empty');
  const complaint = (text: string): TypeError => new TypeError(`clients: "${clientId}" ${text}`);
  const grantTypes = checkGrantTypes(given.grantTypes ?? DEFAULT_GRANT_TYPES, complaint);
  if (redirectUris.length === 0 && !isDevice(grantTypes)) throw complaint('has no redirect URI');
  for (const uri of [
    ...redirectUris,
    ...(given.postLogoutRedirectUris ?? []),
    ...(emailVerifyUri === undefined ? [] : [emailVerifyUri]),
  ]) {
    if (!URL.canParse(uri) || new URL(uri).hash)
      throw new TypeError(`clients: "${uri}" is not an absolute URI without a fragment`);
  }
  const postLogoutRedirectUris = given.postLogoutRedirectUris ?? pagesOf(redirectUris);
  // A secret is sent in a Basic header too, where a colon or a space would not survive every client.
  if (clientSecret !== undefined && !/^[\w~.-]+$/.test(clientSecret))
    throw complaint('has a clientSecret with other than letters, digits, "-", ".", "_" and "~"');
  if (!Number.isSafeInteger(accessTokenLifetime) || accessTokenLifetime < 1)
    throw complaint(
      `has an accessTokenLifetime of ${accessTokenLifetime}, which is not a positive whole number`,
    );
  const strange = oktaApiScopes.find((scope) => !isOktaApiScope(scope));
  if (strange !== undefined)
    throw complaint(
      `has an oktaApiScopes of "${strange}", which is no scope of Okta’s own API, such as "okta.users.read"`,
    );
  if (dpop && grantTypes.includes('implicit'))
    throw complaint('has dpop and the implicit grant, whose tokens cannot be bound to a key');
  return {
    clientId,
    clientSecret,
    redirectUris,
    postLogoutRedirectUris,
    emailVerifyUri,
    grantTypes,
    dpop,
    requireConsent,
    oktaApiScopes,
    accessTokenLifetime,
  };
}

/** A device is never redirected to. */
function isDevice(grantTypes: readonly LocalOrgGrantType[]): boolean {
  return grantTypes.every((type) => type === DEVICE_GRANT || type === 'refresh_token');
}

/** Where a sign-out may end if nothing is said: auth-js asks for the page's origin, without a slash. */
export function pagesOf(redirectUris: readonly string[]): readonly string[] {
  const origins = redirectUris
    .map((uri) => new URL(uri).origin)
    .filter((origin) => origin !== 'null');
  return [...new Set([...redirectUris, ...origins, ...origins.map((origin) => `${origin}/`)])];
}

function checkGrantTypes(
  grantTypes: readonly LocalOrgGrantType[],
  complaint: (text: string) => TypeError,
): readonly LocalOrgGrantType[] {
  const odd = grantTypes.find((type) => !GRANT_TYPES.includes(type));
  if (odd !== undefined) throw complaint(`has an unknown one among its grantTypes: "${odd}"`);
  if (!grantTypes.some((type) => type !== 'refresh_token'))
    throw complaint('has no grantTypes to get a first token by');
  return grantTypes;
}
