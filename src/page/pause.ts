/** Timers stop while a tab is frozen, is in the back/forward cache, or the device sleeps: these events tell that the user is back. */
export const RETURNS = ['visibilitychange', 'pageshow', 'focus', 'online'];
/** The longest that a timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Resolves after `milliseconds`, or at one of these events of `window`, or when `signal` is aborted. */
export function pause(
  milliseconds: number,
  signal: AbortSignal,
  wakes: readonly string[],
): Promise<void> {
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
