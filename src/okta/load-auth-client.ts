import type { SignInConfig } from '../settings/sign-in-config.js';
import { partNotLoaded } from '../errors/part-not-loaded.js';
import { authClientFor, popupClientFor, silentClientFor, type AuthClient } from './auth-client.js';
import { importAuthClient } from './import-auth-client.js';

/**
 * Fetches auth-js when it is first needed: a signed-in user's page shows them as such without it.
 *
 * @throws {SignInError} `network` where the chunk can't be had
 */
export async function loadAuthClient(config: SignInConfig): Promise<AuthClient> {
  const { createClient } = await loadModule(config);
  return authClientFor(config, createClient);
}

/** Fetches what an ID token will be checked with; what fails here, auth-js asks for again. */
export async function prefetchKeys(config: SignInConfig): Promise<void> {
  if (config.authClient) return;
  const { fetchKeys } = await importAuthClient(config.engine);
  await fetchKeys(await loadAuthClient(config));
}

/** Whether the issuer says that it names itself in each answer of `/v1/authorize` (RFC 9207 §3); not where it can't be asked. */
export async function namesItself(config: SignInConfig): Promise<boolean> {
  if (config.authClient) return false;
  const { fetchMetadata } = await importAuthClient(config.engine);
  const metadata = await fetchMetadata(await loadAuthClient(config)).catch(() => null);
  return metadata?.['authorization_response_iss_parameter_supported'] === true;
}

/**
 * A client with a transaction of its own, for what happens in a hidden frame: a frame that answers late would take the form's
 * transaction away (auth-js clears "the" transaction after each exchange).
 */
export async function loadSilentClient(config: SignInConfig): Promise<AuthClient> {
  const { createClient } = await loadModule(config);
  return silentClientFor(config, createClient);
}

/** A client with a transaction of its own, for a sign-in in a window of its own. @param go is told the address of Okta's page */
export async function loadPopupClient(
  config: SignInConfig,
  go: (url: string) => void,
): Promise<AuthClient> {
  const { createClient } = await loadModule(config);
  return popupClientFor(config, createClient, go);
}

async function loadModule({
  engine,
  authClient,
}: SignInConfig): Promise<{ createClient: Parameters<typeof authClientFor>[1] }> {
  if (authClient) return { createClient: () => authClient.client as AuthClient };
  try {
    return await importAuthClient(engine);
  } catch (cause) {
    throw partNotLoaded('@okta/okta-auth-js', cause);
  }
}
