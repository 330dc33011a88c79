import type { AuthorizationServer, ServerName } from '../authorization-servers.js';
import type { SignIn } from '../idx/transaction.js';
import { clientOf, saveGrant } from '../oauth/issue-code.js';
import type { SignInRecords } from '../oauth/sign-in-records.js';
import type { DeviceActivations, WaitingDevice } from './device-activations.js';

/** What it takes to let a device have its tokens. */
export interface ActivationContext {
  readonly devices: DeviceActivations;
  readonly servers: Readonly<Record<ServerName, AuthorizationServer>>;
  readonly signIns: SignInRecords;
}

/**
 * Lets a device have its tokens: a grant and a device code of oidc-provider, which the device's own code stands for.
 *
 * @param authTime when the user signed in, in seconds since the epoch
 * @returns `false` where the device waits no more
 */
export async function activateDevice(
  device: WaitingDevice,
  signIn: SignIn,
  authTime: number,
  { devices, servers, signIns }: ActivationContext,
): Promise<boolean> {
  if (!devices.waiting(device.userCode)) return false;
  const { provider } = servers[device.server];
  const { amr, userId, level } = signIn;
  const code = new provider.DeviceCode({
    accountId: userId,
    client: await clientOf(provider, device.clientId),
    grantId: await saveGrant({ provider, signIns }, 'device_code', device, signIn, authTime),
    scope: device.scopes.join(' '),
    authTime,
    claims: {},
    params: {},
    deviceInfo: {},
    userCode: device.userCode,
    ...(amr.length === 0 ? {} : { amr: [...amr] }),
    ...(level === undefined ? {} : { acr: level }),
  });
  return devices.allow(device.userCode, await code.save());
}
