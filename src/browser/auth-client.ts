import {
  createIdxOptionsConstructor,
  createIdxStorageManager,
  createIdxTransactionManager,
  createOktaAuthOAuth,
  mixinIdx,
  type OktaAuthIdxInterface,
} from '@okta/okta-auth-js';
import type { SignInConfig } from '../core/sign-in-config.js';
import { documentShared } from './document-shared.js';
import { mendStorage } from './mend-storage.js';
import { tokenArea } from './token-area.js';

/** The members of auth-js that the element uses. */
export type AuthClient = Pick<
  OktaAuthIdxInterface,
  | 'token' | 'tokenManager' | 'transactionManager' | 'options' | 'closeSession'
  | 'setOriginalUri' | 'getOriginalUri' | 'removeOriginalUri' | 'revokeAccessToken' | 'revokeRefreshToken'
>;

/** Identity Engine only, composed as the widget's own `/oie` entry composes it, so that the two share one copy. */
function createClient(config: SignInConfig): AuthClient {
  const OktaAuth = mixinIdx(createOktaAuthOAuth(createIdxStorageManager(), createIdxOptionsConstructor(), createIdxTransactionManager()));
  return new OktaAuth({
    issuer: config.issuer,
    clientId: config.clientId,
    pkce: true,
    // These two the widget sets on the client that it makes itself (widget/getAuthClient). Without the first, e-mail
    // polling spins; without the second, Okta's `application/ion+json` refusals (an expired session, say) are not read.
    pollDelay: 500,
    transformErrorXHR: withParsedBody,
    // The element renews and removes by itself (token-store.ts): auth-js throws tokens away for a passing fault.
    tokenManager: { storage: tokenArea(config.storage), autoRenew: false, autoRemove: false, syncStorage: false },
  });
}

function withParsedBody<T extends { responseText?: string; responseJSON?: unknown }>(answer: T): T {
  try {
    return { ...answer, responseJSON: answer.responseJSON ?? (JSON.parse(answer.responseText ?? '') as unknown) };
  } catch {
    return answer; // Not JSON: auth-js goes by the status then.
  }
}

/**
 * The document's one client for this issuer and client id: two clients do not see each other's writes, and two
 * transactions under way overwrite each other's verifier.
 */
export function authClientFor(config: SignInConfig): AuthClient {
  mendStorage();
  const clients = documentShared('clients', () => new Map<string, AuthClient>());
  const key = [config.issuer, config.clientId, config.storage].join(' ');
  let client = clients.get(key);
  if (!client) clients.set(key, (client = createClient(config)));
  const { redirectUri, postLogoutRedirectUri } = config;
  return Object.assign(client, { options: Object.assign(client.options, { redirectUri, postLogoutRedirectUri, scopes: [...config.scopes] }) });
}
