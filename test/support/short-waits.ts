const original = globalThis.setTimeout;

/** Lets what waits for `longerThan` milliseconds or more wait for a fiftieth of it, until it is called with Infinity. */
export function shortenWaits(longerThan: number): void {
  globalThis.setTimeout = ((callback: () => void, delay = 0, ...values: []) =>
    original(callback, delay >= longerThan ? delay / 50 : delay, ...values)) as typeof setTimeout;
  if (longerThan === Infinity) globalThis.setTimeout = original;
}
