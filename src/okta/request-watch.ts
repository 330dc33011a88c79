import { nextTask } from '../page/waiting.js';
import type { AuthClient } from './auth-client.js';

export interface RequestWatch {
  /** Whether there was no request since this was asked last, and none is under way. */
  isQuiet(): boolean;
  /** Resolves when none is under way, and none has followed from the answer to the last. */
  ended(): Promise<void>;
  stop(): void;
}

/** Watches what `client` asks Okta for until `stop`, also where the page brought the client. */
export function watchRequests({ options }: Pick<AuthClient, 'options'>): RequestWatch {
  const ask = options.httpRequestClient;
  if (!ask) return { isQuiet: () => true, ended: () => Promise.resolve(), stop: () => undefined };
  let [underWay, seen] = [0, 0];
  const waiting: (() => void)[] = [];
  const count = (change: 1 | -1): void => {
    underWay += change;
    seen++;
    if (underWay === 0) for (const resolve of waiting.splice(0)) resolve();
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
    async ended() {
      await nextTask();
      while (underWay > 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        await nextTask();
      }
    },
    stop() {
      if (options.httpRequestClient === watched) options.httpRequestClient = ask;
    },
  };
}
