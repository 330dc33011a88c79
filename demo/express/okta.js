import { OktaAuth } from '@okta/okta-auth-js';
import { CALLBACK_PATH } from './settings.js';

/** @typedef {ReturnType<typeof createOkta>} Okta */
/** @typedef {import('./session.js').Tokens} Tokens */

/** The SDK is made for one person's browser. Here it shall remember nobody. */
const nowhere = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/**
 * What this server asks Okta for. One client serves everybody: each call brings what it is about, and the client keeps nothing.
 * @param {import('./settings.js').Settings} settings
 */
export function createOkta({ appUrl, issuer, clientId, clientSecret }) {
  const client = new OktaAuth({
    issuer,
    clientId,
    clientSecret,
    redirectUri: appUrl + CALLBACK_PATH,
    scopes: ['openid', 'profile', 'email'],
    storageManager: {
      token: { storageProvider: nowhere },
      transaction: { storageProvider: nowhere },
    },
  });
  return {
    /**
     * Exchanges the code for tokens, and checks the ID token: the SDK its signature, issuer, audience and time. The nonce auth-js 7.14.5 drops
     * on the way (lib/oidc/exchangeCodeForTokens), so it is compared here.
     * @param {string} interactionCode
     * @param {import('./sign-ins.js').SignIn} signIn
     * @returns {Promise<Tokens>}
     */
    async redeem(interactionCode, { codeVerifier, nonce }) {
      const { tokens } = await client.token.exchangeCodeForTokens({
        interactionCode,
        codeVerifier,
      });
      const { accessToken, idToken } = tokens;
      if (!accessToken || !idToken) throw new Error('Okta gave no access token or no ID token');
      if (idToken.claims.nonce !== nonce)
        throw new Error(
          'The ID token has another nonce than the sign-in: it was made for another one',
        );
      return { accessToken, idToken };
    },
    /**
     * @param {Tokens} tokens
     * @returns {Promise<import('@okta/okta-auth-js').UserClaims>}
     */
    async userinfo({ accessToken, idToken }) {
      // The SDK puts the answer's HTTP headers among the claims.
      const { headers: _headers, ...claims } = await client.token.getUserInfo(accessToken, idToken);
      return claims;
    },
    /** @param {Tokens} tokens */
    revoke: ({ accessToken }) => client.revokeAccessToken(accessToken),
    /**
     * Where the browser ends Okta's session too, and then comes back. (The SDK has it for browsers only.)
     * @param {Tokens} tokens
     */
    logoutUrl({ idToken }) {
      const url = new URL('logout', idToken.authorizeUrl); // Beside `/v1/authorize`.
      url.searchParams.set('id_token_hint', idToken.idToken);
      url.searchParams.set('post_logout_redirect_uri', `${appUrl}/`);
      return url.href;
    },
  };
}
