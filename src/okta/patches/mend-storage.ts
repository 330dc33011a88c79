import type { AreaName } from '../../page/open-area.js';
import { readItem, removeItem, writeItem } from '../../page/storage.js';
import { membersOf } from '../answers/shape.js';
import { transactionFault } from '../answers/transaction-fault.js';
import {
  CACHE_KEY,
  ORIGINAL_URI_KEY,
  ownTokenKey,
  SHARED_TRANSACTION_KEY,
  TOKEN_KEY,
  TRANSACTION_KEY,
} from '../storage-layout.js';
import type { TokenOwner } from '../stored-tokens.js';

/** What auth-js keeps as JSON. */
const KEYS = [TOKEN_KEY, TRANSACTION_KEY, SHARED_TRANSACTION_KEY, CACHE_KEY, ORIGINAL_URI_KEY];

/**
 * Drops what auth-js could not read, so that a garbled entry costs one sign-in and not all that follow; and a sign-in of this owner's that is not
 * what it should be: its code would go wherever it says.
 *
 * Upstream: @okta/okta-auth-js storage/SavedObject `getStorage`, 7.14.5
 * Why: auth-js throws where it can't parse an entry, at every try, and takes the addresses of a saved sign-in as they stand there.
 * Can go when: auth-js takes a garbled entry for none, and checks the addresses of a saved sign-in.
 */
export function mendStorage(owner: TokenOwner): void {
  for (const area of ['local', 'session'] as const) {
    for (const key of [...KEYS, ownTokenKey(owner)])
      if (!isObject(readItem(area, key))) removeItem(area, key);
    if (isStrange(parsed(readItem(area, TRANSACTION_KEY)), owner))
      removeItem(area, TRANSACTION_KEY);
    dropShared(area, owner);
  }
}

function dropShared(area: AreaName, owner: TokenOwner): void {
  const entries = Object.entries(membersOf(parsed(readItem(area, SHARED_TRANSACTION_KEY))));
  const sound = entries.filter(([, entry]) => !isStrange(membersOf(entry)['transaction'], owner));
  if (sound.length < entries.length)
    writeItem(area, SHARED_TRANSACTION_KEY, JSON.stringify(Object.fromEntries(sound)));
}

/** Another app's is its own affair: auth-js has one key for all. */
function isStrange(transaction: unknown, { issuer, clientId }: TokenOwner): boolean {
  const saved = membersOf(transaction);
  return (
    saved['issuer'] === issuer &&
    saved['clientId'] === clientId &&
    transactionFault(transaction, issuer) !== null
  );
}

function isObject(json: string | null): boolean {
  const value = parsed(json ?? '{}');
  return typeof value === 'object' && value !== null;
}

/** Undefined for what is no JSON; null where there is nothing. */
function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return undefined;
  }
}
