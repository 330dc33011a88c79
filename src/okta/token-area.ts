import type { SignInConfig, TokenStorage } from '../settings/sign-in-config.js';
import { storageBlocked } from '../errors/storage-errors.js';
import type { AuthClient } from './auth-client.js';
import { documentShared } from '../page/document-shared.js';

/** Where tokens lie; the part of the Web Storage interface that auth-js uses too. */
export type TokenArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The area for a `storage` setting.
 *
 * @throws {SignInError} `storage-unavailable` where the browser blocks it
 */
export function tokenArea(storage: TokenStorage): TokenArea {
  if (storage === 'memory') return documentShared('memory', memoryArea);
  let cause: unknown;
  try {
    // Reading the property is what throws where site data is blocked or the frame is sandboxed. WebKit has null in a page that is being
    // left, which may come back by the back/forward cache.
    const area = (storage === 'local' ? localStorage : sessionStorage) as Storage | null;
    if (area) return area;
  } catch (thrown) {
    cause = thrown;
  }
  throw storageBlocked(cause);
}

/** The area of these settings: a client that the page brings along keeps its tokens where it was told to. */
export function areaFor({ storage, authClient }: SignInConfig): TokenArea {
  if (!authClient) return tokenArea(storage);
  const { tokenManager } = authClient.client as Pick<AuthClient, 'tokenManager'>;
  return {
    getItem: () => JSON.stringify(tokenManager.getTokensSync()),
    setItem: (_key, json) => tokenManager.setTokens(JSON.parse(json) as Parameters<typeof tokenManager.setTokens>[0]),
    removeItem: () => tokenManager.clear(),
  };
}

function memoryArea(): TokenArea {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
