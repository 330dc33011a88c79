import type { AuthClient } from '../auth-client.js';
import { randomText } from '../../page/random-text.js';

interface Drawn {
  readonly state?: unknown;
  readonly nonce?: unknown;
}

/**
 * Has `state` and `nonce` of every sign-in come from Web Crypto. Each function below is where auth-js makes them: `idx/interact` calls the first, the
 * others make their own.
 *
 * Upstream: @okta/okta-auth-js util/misc `genRandomString`, 7.14.5
 * Why: auth-js makes them by `Math.random` where it is given none, and that can be foretold.
 * Can go when: `genRandomString` draws from Web Crypto.
 */
export function drawFromWebCrypto({
  token,
  tokenManager,
  options,
}: Pick<AuthClient, 'token' | 'tokenManager' | 'options'>): void {
  /** With what auth-js would draw. A backend's page has its state in the client's options. */
  const drawn = <T extends object>(params: T & Drawn): T => ({
    ...params,
    state: params.state ?? options.state ?? randomText(),
    nonce: params.nonce ?? randomText(),
  });
  const prepareTokenParams = token.prepareTokenParams.bind(token);
  const getWithRedirect = token.getWithRedirect.bind(token);
  const getWithoutPrompt = token.getWithoutPrompt.bind(token);
  const getWithPopup = token.getWithPopup.bind(token);
  const renewTokens = token.renewTokens.bind(token);
  token.prepareTokenParams = (params) => prepareTokenParams(drawn(params ?? {}));
  token.getWithRedirect = (params) => getWithRedirect(drawn(params ?? {}));
  token.getWithoutPrompt = (params) => getWithoutPrompt(drawn(params ?? {}));
  token.getWithPopup = (params) => getWithPopup(drawn(params ?? {}));
  // A refresh token needs neither, and auth-js would look for the state in the answer. Without one this is `getWithoutPrompt`.
  token.renewTokens = (params) =>
    renewTokens(
      (params?.tokens ?? tokenManager.getTokensSync()).refreshToken ? params : drawn(params ?? {}),
    );
}
