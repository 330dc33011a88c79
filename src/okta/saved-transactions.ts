import { readItem } from '../page/storage.js';
import type { TransactionSource } from './saved-transaction.js';
import { SHARED_TRANSACTION_KEY, TRANSACTION_KEY } from './storage-layout.js';

/** The sign-ins that auth-js has saved in this browser. */
export const storedTransactions = (): TransactionSource => ({
  latest: readItem('session', TRANSACTION_KEY),
  shared: readItem('local', SHARED_TRANSACTION_KEY),
  now: Date.now(),
});
