/** Nothing waits longer than this for a page that is busy all the time. */
const PATIENCE_MS = 2000;

/** Runs `task` when the page has loaded and has nothing better to do. */
export function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback.
  const wait = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(task, { timeout: PATIENCE_MS }) : setTimeout(task));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
