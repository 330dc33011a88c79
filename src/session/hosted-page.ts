import { authorizeParams } from '../settings/authorize-params.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { address } from '../page/address.js';
import { randomText } from '../page/random-text.js';
import { rememberAsked } from '../okta/asked-of-user.js';
import { loginOf, type UserClaims } from '../okta/stored-tokens.js';
import { saveStartPage } from '../okta/start-page.js';

/**
 * Leaves for Okta's own sign-in page, by authorization code and PKCE (RFC 7636); the tag redeems what comes back.
 *
 * @param asksAnew the page asks who the user is, also where Okta has a session (OpenID Connect Core §3.1.2.1, `prompt`)
 * @param isStepUp `user` is signed in, and asked for more
 */
export async function leaveForHostedPage(
  config: SignInConfig,
  {
    asksAnew,
    user,
    isStepUp,
    epoch,
  }: {
    readonly asksAnew: boolean;
    readonly user: UserClaims | null;
    readonly isStepUp: boolean;
    /** The last sign-out. */
    readonly epoch: number;
  },
): Promise<void> {
  const client = await loadAuthClient(config);
  const state = randomText();
  saveStartPage(address.url(), state);
  const { acrValues, maxAge } = config.oauth;
  const asked = isStepUp && user ? user : null;
  const login = asked && loginOf(asked);
  if (asked) rememberAsked(state, { sub: asked.sub, acrValues, maxAge, epoch });
  await client.token.getWithRedirect({
    ...(asksAnew && { prompt: 'login' }),
    ...(login !== null && { loginHint: login }),
    ...authorizeParams(config),
    state,
    scopes: [...config.scopes],
  });
}
