import { readItem, removeItem, type AreaName } from '../page/storage.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { parseStoredTokens } from './stored-tokens.js';
import { TOKEN_KEY } from './storage-layout.js';

/** A page's `storage`, as it was written. */
type StorageSetting = string | null | undefined;

const areaOf = (storage: StorageSetting): AreaName => (storage === 'session' ? 'session' : 'local');

/** What auth-js stored; null where there is nothing that outlives the page. That storage is blocked, the session tells when its settings are checked. */
export const readStoredTokens = (storage: StorageSetting): string | null => (storage === 'memory' ? null : readItem(areaOf(storage), TOKEN_KEY));

/** Takes these settings' tokens out of the storage, and returns them; nothing of another client's. */
export function takeStoredTokens({ issuer, clientId, storage }: SignInSettings): object {
  const stored = readStoredTokens(storage);
  if (!issuer || !clientId || !parseStoredTokens(stored, { issuer, clientId })) return {};
  removeItem(areaOf(storage), TOKEN_KEY);
  return JSON.parse(stored ?? '{}') as object;
}
