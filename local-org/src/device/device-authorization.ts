import type { ServerName } from '../authorization-servers.js';
import type { OrgClient } from '../client-settings.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { json, oauthError, type OrgResponse } from '../http/org-response.js';
import { CLAIMS_BY_SCOPE } from '../oauth/account-claims.js';
import { authenticateClient } from '../oauth/client-authentication.js';
import { unauthorizedGrant } from '../oauth/grant-types.js';
import { ACTIVATE_PATH } from './activate-url.js';
import { type DeviceActivations, POLL_INTERVAL } from './device-activations.js';
import { DEVICE_GRANT } from './device-grant.js';

/** What the endpoint needs of the org. */
export interface DeviceAuthorizationContext {
  /** The org. */
  readonly url: string;
  /** The authorization server that is to issue the tokens. */
  readonly name: ServerName;
  readonly clients: readonly OrgClient[];
  readonly devices: DeviceActivations;
  /** Of the codes, in seconds. */
  readonly deviceCodeLifetime: number;
}

/** `POST /v1/device/authorize` (RFC 8628, section 3.1): a device asks for a code that its user types elsewhere. */
export function authorizeDevice(
  request: OrgRequest,
  { url, name, clients, devices, deviceCodeLifetime }: DeviceAuthorizationContext,
): OrgResponse {
  if (request.contentType !== 'application/x-www-form-urlencoded')
    return oauthError(400, 'invalid_request', 'The request must be a form.');
  const form = readForm(request);
  if (!form.ok)
    return oauthError(
      400,
      'invalid_request',
      `The '${form.repeated}' parameter is given more than once.`,
    );
  const authenticated = authenticateClient(request, form.values, clients);
  if (!authenticated.ok) return authenticated.response;
  const { client } = authenticated;
  if (!client.grantTypes.includes(DEVICE_GRANT)) return unauthorizedGrant(client);
  const scopes = [...new Set((form.values['scope'] ?? '').split(' ').filter(Boolean))];
  if (scopes.length === 0 || scopes.some((scope) => !Object.hasOwn(CLAIMS_BY_SCOPE, scope)))
    return oauthError(
      400,
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    );
  const { deviceCode, userCode } = devices.begin({
    server: name,
    clientId: client.clientId,
    scopes,
  });
  const page = url + ACTIVATE_PATH;
  return json(200, {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: page,
    verification_uri_complete: `${page}?user_code=${userCode}`,
    expires_in: deviceCodeLifetime,
    interval: POLL_INTERVAL,
  });
}
