import { strangeMessage } from '../errors/answer-errors.js';
import { loadPopupClient, prefetchKeys } from '../okta/load-auth-client.js';
import { loginOf, type UserClaims } from '../okta/stored-tokens.js';
import type { Tokens } from '../okta/tokens.js';
import { address } from '../page/address.js';
import { messageFrom } from '../page/popup-message.js';
import { randomText } from '../page/random-text.js';
import { authorizeParams } from '../settings/authorize-params.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { parseAuthorizationResponse } from './authorization-response.js';
import { redeem, redeemableOf } from './redeem.js';

/**
 * Asks the user on Okta's page in a window of its own, by authorization code and PKCE (RFC 7636). Okta answers that window's opener by a message
 * (`response_mode=okta_post_message`).
 *
 * @param asked the user who is signed in, of whom more is asked
 * @returns null where the user closed the window, or `signal` was aborted
 * @throws {SignInError | LinkError} what Okta refused, or why its answer is not kept
 */
export async function signInByPopup(
  config: SignInConfig,
  popup: Window,
  asked: UserClaims | null,
  signal: AbortSignal,
): Promise<Tokens | null> {
  try {
    const state = randomText();
    const client = await loadPopupClient(config, (url) => popup.location.replace(url));
    const answer = messageFrom(popup, new URL(config.issuer).origin, state, signal);
    const login = asked && loginOf(asked);
    await client.token.getWithRedirect({
      ...(login !== null && { loginHint: login }),
      ...authorizeParams(config),
      display: 'popup',
      responseMode: 'okta_post_message',
      state,
      scopes: [...config.scopes],
    });
    const message = await answer;
    if (!message) return null;
    prefetchKeys(config).catch(() => undefined);
    const url = withAnswer(message, config);
    const response = parseAuthorizationResponse(url);
    if (response.kind === 'none' || response.kind === 'email-verify') throw strangeMessage();
    return await redeem(await redeemableOf(response, url, config), client);
  } finally {
    popup.close();
  }
}

/** The answer as a redirect would have brought it, to be read by the same rules. */
function withAnswer(message: Readonly<Record<string, unknown>>, { oauth }: SignInConfig): URL {
  const url = new URL(address.url().origin);
  const texts = Object.entries(message)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .map(([name, value]) => [name, String(value)]);
  url[oauth.pkce ? 'search' : 'hash'] = String(new URLSearchParams(texts));
  return url;
}
