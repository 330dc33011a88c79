import { address } from './address.js';
import { isLoopback } from '../settings/client-settings.js';
import { endpointsOf } from '../settings/org-url.js';
import { untrustedOrigin } from '../errors/page-errors.js';
import type { SignInError } from '../errors/sign-in-error.js';

/**
 * To a script, an origin that Okta does not trust looks like a broken network: in both cases `fetch` just fails. So it is
 * asked again, at an endpoint that answers trusted origins only (without parameters, it just refuses): an answer means that
 * the fault has passed. Then by a request that wants no answer, which reaches a server that only withholds the CORS headers.
 */
export async function tellUntrustedOrigin(
  error: SignInError,
  issuer: string,
): Promise<SignInError> {
  if (error.code !== 'network' || !navigator.onLine) return error;
  const probe = (mode: RequestMode) =>
    fetch(`${endpointsOf(issuer)}/v1/interact`, {
      method: 'POST',
      mode,
      cache: 'no-store',
      credentials: 'omit',
    }).then(
      () => true,
      () => false,
    );
  if ((await probe('cors')) || !(await probe('no-cors'))) return error;
  return untrustedOrigin(address.url().origin, isLoopback(new URL(issuer)), error.cause);
}
