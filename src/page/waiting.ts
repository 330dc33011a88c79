/** A request under way can't be aborted; this is how long a widget that is no longer wanted waits for its answer. */
const PATIENCE_MS = 10_000;

export const ignore = (): void => undefined;
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
export const afterPatience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
export const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }),
  );
