import { strangeNonce } from '../../errors/answer-errors.js';
import { toSignInError } from '../../errors/to-sign-in-error.js';
import type { AuthClient } from '../auth-client.js';

/**
 * Makes the client compare the ID token's nonce with that of the sign-in it redeems (OpenID Connect Core §3.1.3.7).
 *
 * Upstream: @okta/okta-auth-js oidc/exchangeCodeForTokens, 7.14.5
 * Why: auth-js sends a nonce and checks it for the implicit grant, but drops it on the way through `exchangeCodeForTokens`, by which every code goes.
 * Can go when: `exchangeCodeForTokens` hands the nonce on to `handleOAuthResponse`.
 */
export function checkNonce({
  token,
  transactionManager,
}: Pick<AuthClient, 'token' | 'transactionManager'>): void {
  const exchange = token.exchangeCodeForTokens.bind(token);
  token.exchangeCodeForTokens = async (params, urls) => {
    // The exchange forgets the transaction. The widget's call names no state: it means the one under way.
    const nonce =
      params.nonce ??
      transactionManager.load(params.state ? { state: params.state } : undefined)?.nonce;
    const answer = await exchange(params, urls).catch(passUntimely);
    if (answer.tokens.idToken && nonce && answer.tokens.idToken.claims.nonce !== nonce)
      throw strangeNonce();
    return answer;
  };
}

/** The widget would show this error itself and pass it on to no callback. */
function passUntimely(thrown: unknown): never {
  const error = toSignInError(thrown);
  throw error.code === 'clock-skew' ? error : thrown;
}
