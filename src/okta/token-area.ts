import type { SignInConfig, TokenStorage } from '../settings/sign-in-config.js';
import { storageBlocked } from '../errors/storage-errors.js';
import type { AuthClient } from './auth-client.js';
import { documentShared } from '../page/document-shared.js';
import { MemoryStorage } from '../page/memory-storage.js';
import { OwnPlace } from './own-place.js';
import { openArea } from '../page/open-area.js';

/** Where tokens lie; the part of the Web Storage interface that auth-js uses too. */
export type TokenArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The area for a `storage` setting.
 *
 * @throws {SignInError} `storage-unavailable` where the browser blocks it
 */
export function tokenArea(storage: TokenStorage): TokenArea {
  if (storage === 'memory') return documentShared('memory', () => new MemoryStorage());
  const { area, cause } = openArea(storage);
  if (area) return area;
  throw storageBlocked(cause);
}

/** The area of these settings: a client that the page brings along keeps its tokens where it was told to. */
export function areaFor({ storage, authClient, ...owner }: SignInConfig): TokenArea {
  if (!authClient) return new OwnPlace(tokenArea(storage), owner);
  const { tokenManager } = authClient.client as Pick<AuthClient, 'tokenManager'>;
  return {
    getItem: () => JSON.stringify(tokenManager.getTokensSync()),
    setItem: (_key, json) =>
      tokenManager.setTokens(JSON.parse(json) as Parameters<typeof tokenManager.setTokens>[0]),
    removeItem: () => tokenManager.clear(),
  };
}
