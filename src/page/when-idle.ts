/** Nothing waits longer than this for a page that is busy all the time. */
const PATIENCE_MS = 2000;
/** Nor longer than this for an image that never comes. */
const LOAD_PATIENCE_MS = 10_000;

/** Runs `task` when the page has loaded and has nothing better to do. */
export function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback.
  const wait = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(task, { timeout: PATIENCE_MS })
      : setTimeout(task);
  const loaded = new Promise((resolve) =>
    document.readyState === 'complete'
      ? resolve(null)
      : addEventListener('load', resolve, { once: true }),
  );
  const late = new Promise((resolve) => setTimeout(resolve, LOAD_PATIENCE_MS));
  void Promise.race([loaded, late]).then(wait);
}
