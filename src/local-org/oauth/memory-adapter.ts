import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { OrgClock } from '../clock.js';
import { ExpiringMap } from '../expiring-map.js';

/** oidc-provider's own storage is shared by all providers of a process; this one belongs to one org and ends with it. */
export function memoryAdapters(clock: OrgClock): AdapterFactory {
  const records = new ExpiringMap<StoredRecord>(clock.now);
  return (model) => new MemoryAdapter(model, records, clock);
}

interface StoredRecord {
  readonly payload: AdapterPayload;
  /** Of the org's clock, when oidc-provider wrote the payload's times. */
  readonly offset: number;
}

/** Without an end, as oidc-provider saves what has no lifetime. */
const FOREVER = 10 * 365 * 24 * 3600;

const DONE = Promise.resolve();

class MemoryAdapter implements Adapter {
  readonly #model: string;
  readonly #records: ExpiringMap<StoredRecord>;
  readonly #clock: OrgClock;

  constructor(model: string, records: ExpiringMap<StoredRecord>, clock: OrgClock) {
    this.#model = model;
    this.#records = records;
    this.#clock = clock;
  }

  upsert(id: string, payload: AdapterPayload, lifetime = FOREVER): Promise<void> {
    this.#records.set(this.#key(id), { payload, offset: this.#clock.offset }, lifetime);
    return DONE;
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#inMachineTime(this.#records.get(this.#key(id))));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#first((payload) => payload.uid === uid));
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#first((payload) => payload.userCode === userCode));
  }

  consume(id: string): Promise<void> {
    const record = this.#records.get(this.#key(id));
    if (record) record.payload.consumed = Math.floor(Date.now() / 1000);
    return DONE;
  }

  destroy(id: string): Promise<void> {
    this.#records.delete(this.#key(id));
    return DONE;
  }

  revokeByGrantId(grantId: string): Promise<void> {
    this.#records.deleteWhere(({ payload }) => payload.grantId === grantId && payload.kind === this.#model);
    return DONE;
  }

  #first(wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const record of this.#records.values()) {
      if (record.payload.kind === this.#model && wanted(record.payload)) return this.#inMachineTime(record);
    }
    return undefined;
  }

  /** oidc-provider reads the machine's clock and no other: what the org's clock has moved since, the record's times move back. */
  #inMachineTime(record: StoredRecord | undefined): AdapterPayload | undefined {
    if (!record) return undefined;
    const moved = this.#clock.offset - record.offset;
    const { payload } = record;
    if (moved === 0) return payload;
    const { iat, exp, iiat } = payload;
    return {
      ...payload,
      ...(iat === undefined ? {} : { iat: iat - moved }),
      ...(exp === undefined ? {} : { exp: exp - moved }),
      ...(typeof iiat === 'number' ? { iiat: iiat - moved } : {}),
    };
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
}
