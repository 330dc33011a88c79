/**
 * Calls `task` when the document's own scripts, deferred ones and modules too, have run. A listener that any of them adds then hears what `task` fires.
 *
 * @param isInScript a script of the page may be what runs now: that has to end, too
 */
export function whenScriptsHaveRun(task: () => void, isInScript: boolean): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const haveRun =
    document.readyState === 'complete' || (navigation?.domContentLoadedEventStart ?? 0) > 0;
  if (haveRun && !isInScript) task();
  else if (haveRun) setTimeout(task);
  else document.addEventListener('DOMContentLoaded', () => setTimeout(task), { once: true });
}
