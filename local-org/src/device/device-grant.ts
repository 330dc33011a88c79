import type { ServerName } from '../authorization-servers.js';
import type { OrgClient } from '../client-settings.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';
import type { DeviceActivations, DeviceNews } from './device-activations.js';

/** The grant by which a device gets its tokens (RFC 8628). */
export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

type Refusal = readonly [error: string, description: string];

const REFUSALS: Readonly<Record<Exclude<DeviceNews['kind'], 'allowed'>, Refusal>> = {
  'unknown': ['invalid_grant', 'The device code is invalid or has expired.'],
  'waiting': [
    'authorization_pending',
    'The device authorization is pending. Please try again later.',
  ],
  'too-soon': ['slow_down', 'The device asks too often. It is to wait 5 seconds longer each time.'],
  'expired': ['expired_token', 'The device code has expired.'],
  'denied': ['access_denied', 'The resource owner denied the request.'],
};

/** Looks what became of the device that asks for its tokens. @returns the code that oidc-provider redeems, or the refusal */
export function redeemDeviceCode(
  deviceCode: string | undefined,
  { clientId }: OrgClient,
  { name, devices }: { readonly name: ServerName; readonly devices: DeviceActivations },
): { code: string } | OrgResponse {
  if (!deviceCode)
    return oauthError(400, 'invalid_request', "The 'device_code' parameter is missing.");
  const news = devices.ask(deviceCode, { server: name, clientId });
  return news.kind === 'allowed' ? { code: news.code } : oauthError(400, ...REFUSALS[news.kind]);
}
