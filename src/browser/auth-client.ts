import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { SignInConfig } from '../core/sign-in-config.js';
import { checkNonce } from './check-nonce.js';
import { documentShared } from './document-shared.js';
import { mendStorage } from './mend-storage.js';
import { pageLocation } from './page-location.js';
import { shareRequests } from './share-requests.js';
import { standInForStorage } from './stand-in-storage.js';
import { tokenArea } from './token-area.js';

/** The members of auth-js that the element uses. */
export type AuthClient = Pick<
  OktaAuthIdxInterface,
  | 'token' | 'tokenManager' | 'transactionManager' | 'options' | 'session' | 'revokeAccessToken' | 'revokeRefreshToken'
  | 'getDPoPAuthorizationHeaders' | 'parseUseDPoPNonceError' | 'clearDPoPStorage'
>;

export type AuthClientOptions = ConstructorParameters<typeof import('@okta/okta-auth-js').OktaAuth>[0];

function optionsFor({ issuer, clientId, oauth, storage }: SignInConfig): AuthClientOptions {
  return {
    ...oauth.others,
    issuer,
    ...(clientId && { clientId }),
    pkce: oauth.pkce,
    dpop: oauth.dpop,
    // A query is logged by servers: Okta refuses tokens there, and the guides' `responseMode: 'query'` with it.
    ...(oauth.responseType && { responseType: [...oauth.responseType] as never, responseMode: 'fragment' as const }),
    // These two the widget sets on the client that it makes itself (widget/getAuthClient). Without the first, e-mail
    // polling spins; without the second, Okta's `application/ion+json` refusals (an expired session, say) are not read.
    pollDelay: 500,
    transformErrorXHR: withParsedBody as never,
    setLocation: (url) => pageLocation.leaveFor(url),
    // The element renews and removes by itself (token-store.ts): auth-js throws tokens away for a passing fault.
    tokenManager: { storage: tokenArea(storage), autoRenew: false, autoRemove: false, syncStorage: false },
  };
}

function withParsedBody<T extends { responseText?: string; responseJSON?: unknown }>(answer: T): T {
  try {
    return { ...answer, responseJSON: answer.responseJSON ?? (JSON.parse(answer.responseText ?? '') as unknown) };
  } catch {
    return answer; // Not JSON: auth-js goes by the status then.
  }
}

type Create = (options: AuthClientOptions) => AuthClient;

/**
 * The document's one client for this issuer and client id: two clients do not see each other's writes, and two
 * transactions under way overwrite each other's verifier.
 */
export function authClientFor(config: SignInConfig, create: Create): AuthClient {
  mendStorage();
  const { redirectUri, postLogoutRedirectUri, scopes, backend } = config;
  const client = clientOf(config, create, {});
  Object.assign(client.options, { redirectUri, postLogoutRedirectUri, scopes: [...scopes] });
  if (!config.authClient || backend) {
    Object.assign(client.options, { state: backend?.state, codeChallenge: backend?.codeChallenge, codeChallengeMethod: backend?.codeChallengeMethod });
  }
  return client;
}

/** As {@link authClientFor}, but its transactions are its own, and in memory. */
export function silentClientFor(config: SignInConfig, create: Create): AuthClient {
  mendStorage();
  const client = clientOf(config, create, { storageManager: { transaction: { storageTypes: ['memory'] } }, transactionManager: { enableSharedStorage: false } });
  if (!config.authClient) Object.assign(client.options, { redirectUri: config.redirectUri, scopes: [...config.scopes] });
  return client;
}

function clientOf(config: SignInConfig, create: Create, more: Partial<AuthClientOptions>): AuthClient {
  if (config.storage === 'memory') standInForStorage();
  const clients = documentShared('clients', () => new Map<string | object, AuthClient>());
  const key = config.authClient?.client ?? JSON.stringify([config.issuer, config.clientId, config.storage, config.engine, config.oauth, config.backend, more]);
  const known = clients.get(key);
  if (known) return known;
  const client = create({ ...optionsFor(config), ...more });
  checkNonce(client);
  // A client that was brought along serves its page, too.
  if (!config.authClient) {
    shareRequests(client);
    // A renewal's answer is written by the token store alone, once it knows that the sign-in is still the same.
    Object.assign(client.tokenManager, { updateRefreshToken: () => undefined, removeRefreshToken: () => undefined });
  }
  clients.set(key, client);
  return client;
}
