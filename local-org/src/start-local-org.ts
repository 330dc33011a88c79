import { assembleOrg } from './assemble-org.js';
import { createFront } from './http/front.js';
import { OrgServer } from './http/org-server.js';
import type { LocalOrg } from './local-org.js';
import { signingKeys } from './oauth/signing-keys.js';
import type { LocalOrgOptions } from './options.js';
import { resolveSettings } from './settings.js';

/**
 * Starts an Okta org on this machine: real OAuth 2.0 and OpenID Connect by `oidc-provider`, Okta's Identity Engine on top,
 * enough for the Sign-In Widget. Several can run in one process; they share nothing but the signing keys.
 *
 * @throws {TypeError} if an option cannot be used
 * @throws the system's error if it cannot listen, such as `EADDRINUSE`
 */
export async function startLocalOrg(options: LocalOrgOptions = {}): Promise<LocalOrg> {
  const settings = resolveSettings(options);
  const keys = await signingKeys();
  const server = await OrgServer.listen(settings.host, settings.port);
  const closing = new AbortController();
  const stop = (): Promise<void> => {
    closing.abort();
    return server.close();
  };
  try {
    const { org, front } = assembleOrg({ url: server.url, settings, keys, stop });
    server.answerWith(createFront({ ...front, signal: closing.signal }));
    return org;
  } catch (error) {
    await stop();
    throw error;
  }
}
