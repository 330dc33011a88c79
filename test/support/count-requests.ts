export interface RequestCount {
  readonly count: () => number;
  readonly stop: () => void;
}

/** Counts what the page asks for at paths with this end, from now on. The org's own log has a request only when it is answered. */
export function countRequests(end: string, onRequest: () => void = () => undefined): RequestCount {
  const { fetch: original } = globalThis;
  let count = 0;
  globalThis.fetch = (target, init) => {
    const { pathname } = new URL(target instanceof Request ? target.url : target, location.href);
    if (pathname.endsWith(end)) {
      count += 1;
      onRequest();
    }
    return original(target, init);
  };
  return { count: () => count, stop: () => void (globalThis.fetch = original) };
}
