import { orgOf } from './org-url.js';

/**
 * Where the Classic engine turns a session token into its cookie and goes on to `target`.
 *
 * @see https://developer.okta.com/docs/guides/session-cookie/
 */
export function sessionRedirectUrl(issuer: string, sessionToken: string, target: string): string {
  const query = new URLSearchParams({
    checkAccountSetupComplete: 'true',
    token: sessionToken,
    redirectUrl: target,
  });
  return `${orgOf(issuer)}/login/sessionCookieRedirect?${query}`;
}
