import type { AuthClient } from './auth-client.js';

export interface RequestWatch {
  /** Whether there was no request since this was asked last, and none is under way. */
  isQuiet(): boolean;
  stop(): void;
}

/** Watches what `client` asks Okta for, whoever it belongs to, until `stop`. */
export function watchRequests({ options }: Pick<AuthClient, 'options'>): RequestWatch {
  const ask = options.httpRequestClient;
  if (!ask) return { isQuiet: () => true, stop: () => undefined };
  let [underWay, seen] = [0, 0];
  const count = (change: 1 | -1): void => {
    underWay += change;
    seen++;
  };
  const watched: typeof ask = (...request) => {
    count(1);
    return ask(...request).finally(() => count(-1));
  };
  options.httpRequestClient = watched;
  return {
    isQuiet() {
      const isQuiet = underWay === 0 && seen === 0;
      seen = 0;
      return isQuiet;
    },
    stop() {
      if (options.httpRequestClient === watched) options.httpRequestClient = ask;
    },
  };
}
