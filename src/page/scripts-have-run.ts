/**
 * Calls `task` when the document's own scripts, deferred ones and modules too, have run, and the script that runs now. A listener that any of them adds then hears
 * what `task` fires.
 */
export function whenScriptsHaveRun(task: () => void): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const haveRun =
    document.readyState === 'complete' || (navigation?.domContentLoadedEventStart ?? 0) > 0;
  if (haveRun) setTimeout(task);
  else document.addEventListener('DOMContentLoaded', () => setTimeout(task), { once: true });
}
