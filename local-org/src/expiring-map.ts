/** A map whose entries end by themselves. It needs no timer, so it never keeps a process alive. */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, { value: V; expiresAt: number }>();
  readonly #now: () => number;

  /** @param now the time, in milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param lifetime in seconds */
  set(key: string, value: V, lifetime: number): void {
    const now = this.#now();
    for (const [other, { expiresAt }] of this.#entries) {
      if (expiresAt <= now) this.#entries.delete(other);
    }
    this.#entries.set(key, { value, expiresAt: now + lifetime * 1000 });
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expiresAt > this.#now() ? entry.value : undefined;
  }

  /** Reads and removes: for what may be used once. */
  take(key: string): V | undefined {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }

  delete(key: string): boolean {
    return this.#entries.delete(key);
  }

  deleteWhere(unwanted: (value: V) => boolean): void {
    for (const [key, { value }] of this.#entries) if (unwanted(value)) this.#entries.delete(key);
  }

  *values(): Generator<V> {
    const now = this.#now();
    for (const { value, expiresAt } of this.#entries.values()) {
      if (expiresAt > now) yield value;
    }
  }

  clear(): void {
    this.#entries.clear();
  }
}
