import { get, getWellKnown } from '@okta/okta-auth-js';
import type { AuthClient } from './auth-client.js';

type Sdk = Parameters<typeof getWellKnown>[0];

/** The issuer's metadata (OpenID Connect Discovery 1.0), which auth-js keeps. */
export const fetchMetadata = (client: AuthClient): Promise<Readonly<Record<string, unknown>>> =>
  getWellKnown(client as unknown as Sdk) as Promise<never>;

/**
 * Puts the issuer's discovery and its keys where auth-js looks for them when it checks an ID token (oidc/endpoints/well-known), so
 * that they come beside the tokens, not after them.
 */
export async function fetchKeys(client: AuthClient): Promise<void> {
  const { jwks_uri: url } = await fetchMetadata(client);
  await get(client as unknown as Sdk, url as string, { cacheResponse: true });
}
