import type { OktaAuthIdxInterface } from '@okta/okta-auth-js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { checkAnswers } from './patches/check-answers.js';
import { checkKeptAnswers } from './patches/check-kept-answers.js';
import { checkNonce } from './patches/check-nonce.js';
import { leaveLevelsToStore } from './patches/leave-levels-to-store.js';
import { documentShared } from '../page/document-shared.js';
import { drawFromWebCrypto } from './patches/draw-from-web-crypto.js';
import { endOwnSignIn } from './patches/end-own-sign-in.js';
import { inertAnswers } from './patches/inert-answers.js';
import { keepInMemory } from './patches/keep-in-memory.js';
import { leaveRenewalsToStore } from './patches/leave-renewals-to-store.js';
import { mendStorage } from './patches/mend-storage.js';
import { address } from '../page/address.js';
import { refuseRedirects } from './patches/refuse-redirects.js';
import { shareRequests } from './patches/share-requests.js';
import { OwnPlace } from './own-place.js';
import { tokenArea } from './token-area.js';

/** The members of auth-js that the element uses. */
export type AuthClient = Pick<
  OktaAuthIdxInterface,
  | 'token'
  | 'tokenManager'
  | 'transactionManager'
  | 'options'
  | 'session'
  | 'revokeAccessToken'
  | 'revokeRefreshToken'
  | 'getDPoPAuthorizationHeaders'
  | 'parseUseDPoPNonceError'
  | 'clearDPoPStorage'
>;

export type AuthClientOptions = ConstructorParameters<
  typeof import('@okta/okta-auth-js').OktaAuth
>[0];

function optionsFor({
  issuer,
  clientId,
  redirectUri,
  scopes,
  oauth,
  storage,
  backend,
}: SignInConfig): AuthClientOptions {
  return {
    issuer,
    ...(clientId && { clientId }),
    redirectUri,
    scopes: [...scopes],
    ...backend,
    pkce: oauth.pkce,
    dpop: oauth.dpop,
    ...(oauth.maxClockSkew !== null && { maxClockSkew: oauth.maxClockSkew }),
    ...(oauth.maxAge !== null && { maxAge: oauth.maxAge }),
    ...(oauth.acrValues !== null && { acrValues: oauth.acrValues }),
    // A query is logged by servers: Okta refuses tokens there, and the guides' `responseMode: 'query'` with it.
    ...(oauth.responseType && {
      responseType: [...oauth.responseType] as never,
      responseMode: 'fragment' as const,
    }),
    // These two the widget sets on the client that it makes itself (widget/getAuthClient). Without the first, e-mail
    // polling spins; without the second, Okta's `application/ion+json` refusals (an expired session, say) are not read.
    pollDelay: 500,
    transformErrorXHR: withParsedBody as never,
    setLocation: (url) => address.leaveFor(url),
    // The element renews and removes by itself (token-store.ts): auth-js throws tokens away for a passing fault.
    tokenManager: {
      storage: new OwnPlace(tokenArea(storage), { issuer, clientId }),
      autoRenew: false,
      autoRemove: false,
      syncStorage: false,
    },
  };
}

function withParsedBody<T extends { responseText?: string; responseJSON?: unknown }>(answer: T): T {
  try {
    return {
      ...answer,
      responseJSON: answer.responseJSON ?? (JSON.parse(answer.responseText ?? '') as unknown),
    };
  } catch {
    return answer; // Not JSON: auth-js goes by the status then.
  }
}

type Create = (options: AuthClientOptions) => AuthClient;

/**
 * The document's one client for these settings: what it asks for and checks belongs to the tags that were written so, and another tag's settings change
 * nothing about it. One that the page brings along is told what the tag's attributes say.
 */
export function authClientFor(config: SignInConfig, create: Create): AuthClient {
  mendStorage(config);
  const client = clientOf(config, create, {});
  const { authClient, redirectUri, postLogoutRedirectUri, scopes, backend } = config;
  if (authClient)
    Object.assign(client.options, {
      redirectUri,
      postLogoutRedirectUri,
      scopes: [...scopes],
      ...backend,
    });
  return client;
}

/** As {@link authClientFor}, but its transactions are its own, and in memory. */
export function silentClientFor(config: SignInConfig, create: Create): AuthClient {
  mendStorage(config);
  return clientOf(config, create, APART);
}

/** As {@link silentClientFor}, for one sign-in in a window of its own. @param go is told the address of Okta's page */
export function popupClientFor(
  config: SignInConfig,
  create: Create,
  go: (url: string) => void,
): AuthClient {
  mendStorage(config);
  return made(config, create, { ...APART, setLocation: go });
}

const APART: Partial<AuthClientOptions> = {
  storageManager: { transaction: { storageTypes: ['memory'] } },
  transactionManager: { enableSharedStorage: false },
};

function clientOf(
  config: SignInConfig,
  create: Create,
  more: Partial<AuthClientOptions>,
): AuthClient {
  const clients = documentShared('clients', () => new Map<string | object, AuthClient>());
  const { issuer, clientId, redirectUri, scopes, storage, engine, oauth, backend } = config;
  const key =
    config.authClient?.client ??
    JSON.stringify([issuer, clientId, redirectUri, scopes, storage, engine, oauth, backend, more]);
  const known = clients.get(key);
  if (known) return known;
  const client = made(config, create, more);
  clients.set(key, client);
  return client;
}

function made(config: SignInConfig, create: Create, more: Partial<AuthClientOptions>): AuthClient {
  const { storage } = config;
  const client = create({ ...optionsFor(config), ...more });
  if (storage === 'memory') keepInMemory(client);
  endOwnSignIn(client);
  checkNonce(client);
  leaveLevelsToStore(client);
  checkKeptAnswers(client);
  drawFromWebCrypto(client);
  // A client that was brought along serves its page, too.
  if (!config.authClient) {
    refuseRedirects(client);
    checkAnswers(client);
    shareRequests(client);
    leaveRenewalsToStore(client);
  }
  inertAnswers(client);
  return client;
}
