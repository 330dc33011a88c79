/** No event tells that a window was closed. */
const CLOSED_MS = 300;

/** The message that a page of `origin` in this window sends with this state; null once the window is closed, or `signal` aborted. */
export function messageFrom(
  popup: Window,
  origin: string,
  state: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>> | null> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (answer: Readonly<Record<string, unknown>> | null): void => {
      clearInterval(timer);
      ended.abort();
      resolve(answer);
    };
    const timer = setInterval(() => popup.closed && end(null), CLOSED_MS);
    const hear = ({ origin: from, source, data }: MessageEvent<unknown>): void => {
      if (from !== origin || source !== popup || typeof data !== 'object' || data === null) return;
      if ('state' in data && data.state === state) end({ ...data });
    };
    addEventListener('message', hear, { signal: ended.signal });
    signal.addEventListener('abort', () => end(null), { signal: ended.signal });
    if (signal.aborted) end(null);
  });
}
