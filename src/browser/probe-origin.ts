import { SignInError } from '../core/sign-in-error.js';

/**
 * To a script, an origin that Okta does not trust looks like a broken network: in both cases `fetch` just fails. A
 * request that asks for no answer tells them apart: it gets through to a server that only withholds the CORS headers.
 */
export async function tellUntrustedOrigin(error: SignInError, issuer: string): Promise<SignInError> {
  if (error.code !== 'network' || !navigator.onLine) return error;
  try {
    await fetch(`${issuer}/.well-known/openid-configuration`, { mode: 'no-cors', cache: 'no-store', credentials: 'omit' });
  } catch {
    return error;
  }
  return new SignInError('origin-not-trusted', 'Sign-in is not allowed from this page’s address.', {
    hint: `Add ${location.origin} to Security > API > Trusted Origins (with CORS) in the Okta Admin Console.`,
    cause: error.cause,
  });
}
