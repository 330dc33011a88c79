import {
  createOAuthOptionsConstructor,
  createOAuthStorageManager,
  createOktaAuthOAuth,
  createTransactionManager,
  mixinAuthn,
} from '@okta/okta-auth-js';
import type { AuthClient, AuthClientOptions } from './auth-client.js';

export { fetchKeys, fetchMetadata } from './fetch-keys.js';

/** Classic engine only, composed as the widget's own `/classic` entry composes it, so that the two share one copy. */
export function createClient(options: AuthClientOptions): AuthClient {
  const OktaAuth = mixinAuthn(
    createOktaAuthOAuth(
      createOAuthStorageManager(),
      createOAuthOptionsConstructor(),
      createTransactionManager(),
    ),
  );
  return new OktaAuth(options) as unknown as AuthClient;
}
