import { SHARED_TRANSACTION_KEY, TRANSACTION_KEY } from '../core/saved-transaction.js';
import { TOKEN_KEY } from '../core/stored-tokens.js';

/** What auth-js 7.14.5 keeps as JSON (constants, storage/options): it throws where it can't parse one, at every try. */
const KEYS = [TOKEN_KEY, TRANSACTION_KEY, SHARED_TRANSACTION_KEY, 'okta-cache-storage', 'okta-original-uri-storage'];

/** Drops what auth-js could not read, so that a garbled entry costs one sign-in and not all that follow. */
export function mendStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of KEYS) if (!isObject(globalThis[name].getItem(key))) globalThis[name].removeItem(key);
    } catch {
      // Storage is blocked: there is nothing to mend.
    }
  }
}

function isObject(json: string | null): boolean {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
