import {
  createIdxOptionsConstructor,
  createIdxStorageManager,
  createIdxTransactionManager,
  createOktaAuthOAuth,
  mixinIdx,
} from '@okta/okta-auth-js';
import type { AuthClient, AuthClientOptions } from './auth-client.js';

export { fetchKeys, fetchMetadata } from './fetch-keys.js';

/** Identity Engine only, composed as the widget's own `/oie` entry composes it, so that the two share one copy. */
export function createClient(options: AuthClientOptions): AuthClient {
  const OktaAuth = mixinIdx(
    createOktaAuthOAuth(
      createIdxStorageManager(),
      createIdxOptionsConstructor(),
      createIdxTransactionManager(),
    ),
  );
  return new OktaAuth(options);
}
