// The page's clock, which is not the org's.
const RealDate = Date;

/** Puts the page's clock `seconds` off, until it is put right by 0. Timers go on as they did. */
export function setPageClock(seconds: number): void {
  const now = (): number => RealDate.now() + seconds * 1000;
  globalThis.Date =
    seconds === 0
      ? RealDate
      : new Proxy(RealDate, {
          construct: (target, args: unknown[]) =>
            Reflect.construct(target, args.length > 0 ? args : [now()]) as Date,
          get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
        });
}

const TWO_MINUTES = 120;

/** Asks when the wait is over that a failure began. */
export async function afterTheWait<T>(ask: () => Promise<T>): Promise<T> {
  setPageClock(TWO_MINUTES);
  try {
    return await ask();
  } finally {
    setPageClock(0);
  }
}
