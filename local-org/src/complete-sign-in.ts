import type { AuthorizationServer, ServerName } from './authorization-servers.js';
import type { OrgClock } from './clock.js';
import { activateDevice, type ActivationContext } from './device/activate-device.js';
import type { Directory } from './directory.js';
import { DEVICE_ACTIVATED, DEVICE_NOT_ACTIVATED } from './idx/messages.js';
import type { SignInEnd } from './idx/sign-in-end.js';
import type { SignIn, Transaction } from './idx/transaction.js';
import { issueCode } from './oauth/issue-code.js';

/** What it takes to end a sign-in well. */
export interface CompleteContext extends ActivationContext {
  readonly servers: Readonly<Record<ServerName, AuthorizationServer>>;
  readonly directory: Directory;
  readonly clock: OrgClock;
  /** Begins the user's session. @returns the `Set-Cookie` values */
  readonly signInCookies: (signIn: SignIn, device: string | undefined) => readonly string[];
}

/** Ends a sign-in: issues the code for the app, or activates the device, and begins the user's session. */
export async function completeSignIn(
  { request }: Transaction,
  signIn: SignIn,
  device: string | undefined,
  context: CompleteContext,
): Promise<SignInEnd> {
  const { servers, signIns, directory, clock, signInCookies } = context;
  directory.recordSuccess(signIn.userId);
  const now = clock.seconds();
  if (request?.kind !== 'app') {
    const isActive = request && (await activateDevice(request, signIn, now, context));
    return {
      kind: 'device',
      message: isActive ? DEVICE_ACTIVATED : DEVICE_NOT_ACTIVATED,
      cookies: signInCookies(signIn, device),
    };
  }
  const { provider, base } = servers[request.server];
  const code = await issueCode({ provider, signIns }, 'interaction_code', request, signIn, now);
  const cookies = signInCookies(signIn, device);
  return { kind: 'app', request, code, tokenEndpoint: `${base}/v1/token`, cookies };
}
