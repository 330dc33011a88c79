import type { CDPSession } from 'puppeteer-core';

/** One answer, as it came over the wire. */
export interface Loaded {
  readonly url: string;
  readonly type: string;
  /** With the head. */
  readonly bytes: number;
  /** Seconds of the browser's clock. */
  readonly requestedAt: number;
  readonly finishedAt: number;
}

/** Writes down what the page fetches from now on. @returns what has come so far */
export function recordLoads(session: CDPSession): () => readonly Loaded[] {
  const asked = new Map<string, Pick<Loaded, 'url' | 'type' | 'requestedAt'>>();
  const loaded: Loaded[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, type = '', timestamp }) => {
    if (/^https?:/.test(request.url))
      asked.set(requestId, { url: request.url, type, requestedAt: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = asked.get(requestId);
    if (request) loaded.push({ ...request, bytes: encodedDataLength, finishedAt: timestamp });
  });
  return () => [...loaded];
}

export const bytesOf = (loads: readonly Loaded[], type?: string): number =>
  loads
    .filter((load) => type === undefined || load.type === type)
    .reduce((sum, { bytes }) => sum + bytes, 0);
