import { authorizeParams } from '../core/authorize-params.js';
import type { SignInConfig } from '../core/sign-in-config.js';
import { loadAuthClient } from './load-auth-client.js';
import { pageLocation } from './page-location.js';
import { randomText } from './random-text.js';
import { saveSignInOrigin } from './sign-in-origin.js';

/** Leaves for Okta's own sign-in page, by authorization code and PKCE (RFC 7636); the tag redeems what comes back. */
export async function leaveForHostedPage(config: SignInConfig): Promise<void> {
  const client = await loadAuthClient(config);
  const state = randomText();
  saveSignInOrigin(pageLocation.url(), state);
  await client.token.getWithRedirect({ ...authorizeParams(config), state, scopes: [...config.scopes] });
}
