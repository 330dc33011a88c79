import { usableUntil } from '../okta/stored-tokens.js';
import { pause, RETURNS } from '../page/pause.js';
import type { TokenStore } from './token-store.js';

/** So long before they end the tokens are renewed. Where that fails, the page is told how much time is left. */
const AHEAD_MS = 60_000;
/** A renewal that failed is tried again when its wait is over, or when the network is back; where it has none, after this long. */
const RETRY_MS = 30_000;

/**
 * Renews the tokens before they end, or clears them where they can't be renewed, until `signal` is aborted.
 *
 * @param warn a renewal failed, and the tokens end in so many seconds; the signal is aborted when that is not so any more
 */
export function watchExpiry(
  store: TokenStore,
  warn: (secondsLeft: number, over: AbortSignal) => void,
  signal: AbortSignal,
): void {
  void (async () => {
    let ahead = AHEAD_MS;
    for (let tokens = store.read(); tokens; tokens = store.read()) {
      await pause(usableUntil(tokens) - ahead - Date.now(), signal, RETURNS);
      if (signal.aborted) return;
      if (store.readFresh(ahead)) continue; // It was renewed meanwhile, or it is not yet time.
      await renewUntilEnd(store, ahead, warn, signal);
      // Tokens that live no longer than this would be renewed again and again.
      ahead = store.readFresh(AHEAD_MS) ? AHEAD_MS : 0;
    }
  })();
}

/** Tries until the tokens are others, or are gone: if they have ended for good, the store clears them and tells its listeners. */
async function renewUntilEnd(
  store: TokenStore,
  ahead: number,
  warn: (secondsLeft: number, over: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> {
  const before = store.read();
  const warning = new AbortController();
  let hasWarned = false;
  while (before && !signal.aborted) {
    await store.renewal.renew(undefined, ahead).catch(() => undefined);
    if (store.read()?.accessToken !== before.accessToken) break;
    const left = usableUntil(before) - Date.now();
    if (left > 0 && !hasWarned) {
      hasWarned = true;
      warn(Math.ceil(left / 1000), warning.signal);
    }
    const wait = store.renewal.wait.until - Date.now();
    const next = wait > 0 ? wait : RETRY_MS;
    await pause(left > 0 ? Math.min(wait > 0 ? wait : left, left) : next, signal, ['online']);
  }
  warning.abort();
}
