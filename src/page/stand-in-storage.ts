/** What scripts use of the Web Storage interface. */
class MemoryStorage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/**
 * Where site data is blocked, or the frame is sandboxed, the widget throws at its first `sessionStorage` (v2/client/sessionStorageHelper,
 * 7.49.0), and auth-js falls back to cookies, which are blocked as well. So that a sign-in in the page works all the same, both get one in
 * memory, which ends with the document. Only what throws is replaced.
 */
export function standInForStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      globalThis[name].getItem('');
    } catch {
      Object.defineProperty(globalThis, name, { configurable: true, value: new MemoryStorage() });
    }
  }
}
