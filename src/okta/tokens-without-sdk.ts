import { TOKEN_KEY } from './stored-tokens.js';

/** A page's `storage`, as it was written. */
type StorageSetting = string | null | undefined;

const areaOf = (storage: StorageSetting): Storage => (storage === 'session' ? sessionStorage : localStorage);

/** What auth-js stored; null where there is nothing that outlives the page. */
export function readStoredTokens(storage: StorageSetting): string | null {
  try {
    return storage === 'memory' ? null : areaOf(storage).getItem(TOKEN_KEY);
  } catch {
    return null; // Blocked: the controller says so.
  }
}

export const forgetStoredTokens = (storage: StorageSetting): void => areaOf(storage).removeItem(TOKEN_KEY);
