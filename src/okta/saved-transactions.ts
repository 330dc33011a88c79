import { SHARED_TRANSACTION_KEY, TRANSACTION_KEY, type TransactionSource } from './saved-transaction.js';

/** The sign-ins that auth-js has saved in this browser. */
export const storedTransactions = (): TransactionSource => ({ latest: read('sessionStorage', TRANSACTION_KEY), shared: read('localStorage', SHARED_TRANSACTION_KEY), now: Date.now() });

function read(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null; // Storage is blocked: then no transaction was saved either.
  }
}
