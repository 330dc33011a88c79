import { get, getWellKnown } from '@okta/okta-auth-js';
import type { AuthClient } from './auth-client.js';

type Sdk = Parameters<typeof getWellKnown>[0];

/**
 * Puts the issuer's discovery and its keys where auth-js looks for them when it checks an ID token (oidc/endpoints/well-known), so
 * that they come beside the tokens, not after them.
 */
export async function fetchKeys(client: AuthClient): Promise<void> {
  const sdk = client as unknown as Sdk;
  const { jwks_uri: url } = await getWellKnown(sdk);
  await get(sdk, url, { cacheResponse: true });
}
