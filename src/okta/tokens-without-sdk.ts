import type { AreaName } from '../page/open-area.js';
import { readItem, removeItem } from '../page/storage.js';
import { TOKEN_KEY } from './storage-layout.js';

/** A page's `storage`, as it was written. */
type StorageSetting = string | null | undefined;

const areaOf = (storage: StorageSetting): AreaName => (storage === 'session' ? 'session' : 'local');

/** What auth-js stored; null where there is nothing that outlives the page. That storage is blocked, the controller says. */
export const readStoredTokens = (storage: StorageSetting): string | null => (storage === 'memory' ? null : readItem(areaOf(storage), TOKEN_KEY));

export const forgetStoredTokens = (storage: StorageSetting): void => removeItem(areaOf(storage), TOKEN_KEY);
