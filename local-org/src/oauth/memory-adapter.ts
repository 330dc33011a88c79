import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { ExpiringMap } from '../expiring-map.js';

/** What oidc-provider keeps. */
export type ProviderRecords = ExpiringMap<AdapterPayload>;

/**
 * oidc-provider's own storage is shared by all providers of a process; this one belongs to one org and ends with it. Records end by the
 * org's clock. oidc-provider holds them against the machine's as well, which by itself only ends what has really lived that long.
 *
 * @param grace how many seconds a refresh token may be used again after its first use
 */
export function memoryAdapters(records: ProviderRecords, grace: number): AdapterFactory {
  return (model) => new MemoryAdapter(model, records, model === 'RefreshToken' ? grace : 0);
}

/** Without an end, as oidc-provider saves what has no lifetime. */
const FOREVER = 10 * 365 * 24 * 3600;

const DONE = Promise.resolve();

class MemoryAdapter implements Adapter {
  readonly #model: string;
  readonly #records: ProviderRecords;
  readonly #grace: number;

  constructor(model: string, records: ProviderRecords, grace: number) {
    this.#model = model;
    this.#records = records;
    this.#grace = grace;
  }

  upsert(id: string, payload: AdapterPayload, lifetime = FOREVER): Promise<void> {
    this.#records.set(this.#key(id), payload, lifetime);
    return DONE;
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const payload = this.#records.get(this.#key(id));
    const isInGrace =
      typeof payload?.consumed === 'number' && Date.now() / 1000 < payload.consumed + this.#grace;
    return Promise.resolve(isInGrace ? { ...payload, consumed: false } : payload);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#first((payload) => payload.uid === uid));
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#first((payload) => payload.userCode === userCode));
  }

  consume(id: string): Promise<void> {
    const payload = this.#records.get(this.#key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    return DONE;
  }

  destroy(id: string): Promise<void> {
    this.#records.delete(this.#key(id));
    return DONE;
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const { jti, kind, grantId: owner } of this.#records.values()) {
      if (owner === grantId && kind === this.#model && jti !== undefined)
        this.#records.delete(this.#key(jti));
    }
    return DONE;
  }

  #first(wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const payload of this.#records.values()) {
      if (payload.kind === this.#model && wanted(payload)) return payload;
    }
    return undefined;
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
}
