import { openArea } from '../../page/open-area.js';
import type { AuthClient } from '../auth-client.js';

type Keeper = AuthClient & {
  readonly storageManager: {
    readonly storageUtil: { findStorageType(types: readonly string[]): string };
  };
};

/**
 * Has auth-js keep a sign-in under way in memory where the browser blocks its storage.
 *
 * Upstream: @okta/okta-auth-js browser/browserStorage `findStorageType`, storage/options/browser `STORAGE_MANAGER_OPTIONS`, 7.14.5
 * Why: it goes on to cookies, which such a browser blocks as well, and to memory not at all: the form could not be sent.
 * Can go when: auth-js goes on to memory by itself.
 */
export function keepInMemory(client: AuthClient): void {
  if (openArea('local').area && openArea('session').area) return;
  (client as Keeper).storageManager.storageUtil.findStorageType = () => 'memory';
}
