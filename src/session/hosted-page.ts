import { authorizeParams } from '../settings/authorize-params.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { address } from '../page/address.js';
import { randomText } from '../page/random-text.js';
import { saveStartPage } from '../okta/start-page.js';

/**
 * Leaves for Okta's own sign-in page, by authorization code and PKCE (RFC 7636); the tag redeems what comes back.
 *
 * @param asksAnew the page asks who the user is, also where Okta has a session (OpenID Connect Core §3.1.2.1, `prompt`)
 */
export async function leaveForHostedPage(
  config: SignInConfig,
  { asksAnew }: { readonly asksAnew: boolean },
): Promise<void> {
  const client = await loadAuthClient(config);
  const state = randomText();
  saveStartPage(address.url(), state);
  await client.token.getWithRedirect({
    ...(asksAnew && { prompt: 'login' }),
    ...authorizeParams(config),
    state,
    scopes: [...config.scopes],
  });
}
