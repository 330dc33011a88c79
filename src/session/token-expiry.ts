import type { TokenStore } from './token-store.js';

/** A renewal that failed is tried again when its wait is over, or when the network is back; where it has none, after this long. */
const RETRY_MS = 30_000;
/** Timers stop while a tab is frozen, is in the back/forward cache, or the device sleeps: these events tell that the user is back. */
const RETURNS = ['visibilitychange', 'pageshow', 'focus', 'online'];
/** As early as `areFresh` calls a token stale. */
const EARLY_MS = 30_000;
/** The longest that a timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Renews the tokens before they end, or clears them where they can't be renewed, until `signal` is aborted. */
export function watchExpiry(store: TokenStore, signal: AbortSignal): void {
  void (async () => {
    for (let tokens = store.read(); tokens; tokens = store.read()) {
      await pause(tokens.expiresAt * 1000 - EARLY_MS - Date.now(), signal, RETURNS);
      if (signal.aborted) return;
      if (store.readFresh()) continue; // It was renewed meanwhile, or it is not yet time.
      await store.renewal.renew().catch(() => undefined); // If it has ended for good, the store cleared it and told its listeners.
      if (store.readFresh()) continue;
      const wait = store.renewal.wait.until - Date.now();
      await pause(wait > 0 ? wait : RETRY_MS, signal, ['online']);
    }
  })();
}

/** Resolves after `milliseconds`, or at one of these events of `window`, or when `signal` is aborted. */
function pause(milliseconds: number, signal: AbortSignal, wakes: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, Math.min(Math.max(milliseconds, 0), LONGEST_MS));
    signal.addEventListener('abort', end, { signal: ended.signal });
    const wake = ({ type }: Event): void => {
      // A page that is hidden now may be on the point of being left: what it began would be lost.
      if (type !== 'visibilitychange' || document.visibilityState === 'visible') end();
    };
    for (const event of wakes) addEventListener(event, wake, { signal: ended.signal });
    if (signal.aborted) end();
  });
}
