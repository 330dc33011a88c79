import { keptAnswerFault, mayBeUsed } from '../answers/kept-answer-fault.js';
import { refusedAnswer } from '../../errors/refused-answer.js';
import type { AuthClient } from '../auth-client.js';

type Kept = Record<string, { readonly response: unknown }>;

/** auth-js's `SavedObject` (storage/SavedObject, 7.14.5). */
interface HttpCache {
  getStorage(): Kept;
  setStorage(kept: Kept): void;
  updateStorage(url: string, entry: Kept[string]): void;
}

type Keeper = AuthClient & {
  readonly storageManager: { getHttpCache(...options: unknown[]): HttpCache };
};

/**
 * Checks what auth-js keeps for 24 hours, an issuer's metadata and its keys: an answer of another shape, or for another issuer, is refused before
 * it is kept, and dropped where it lies in storage already.
 *
 * Upstream: @okta/okta-auth-js http/request `httpRequest`, oidc/endpoints/well-known, 7.14.5
 * Why: auth-js keeps whatever came, so that a bad answer costs a day, and goes by whatever lies in storage.
 * Can go when: auth-js compares the `issuer` of the metadata with its own, and keeps nothing of another shape.
 */
export function checkKeptAnswers(client: AuthClient): void {
  const { storageManager } = client as Keeper;
  const open = storageManager.getHttpCache.bind(storageManager);
  storageManager.getHttpCache = (...options) => checked(open(...options));
}

function checked(cache: HttpCache): HttpCache {
  const read = cache.getStorage.bind(cache);
  const getStorage = (): Kept =>
    Object.fromEntries(
      Object.entries(read()).filter(([url, entry]) => mayBeUsed(url, entry, Date.now())),
    );
  const updateStorage: HttpCache['updateStorage'] = (url, entry) => {
    const fault = keptAnswerFault(url, entry.response);
    if (fault) throw refusedAnswer(fault);
    cache.setStorage({ ...getStorage(), [url]: entry });
  };
  return Object.assign(cache, { getStorage, updateStorage });
}
