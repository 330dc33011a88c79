/**
 * Calls `task` when the document's own scripts, deferred ones and modules too, have run: at once where they have. A listener that any of them adds then hears what
 * `task` fires.
 */
export function whenScriptsHaveRun(task: () => void): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const haveRun =
    document.readyState === 'complete' || (navigation?.domContentLoadedEventStart ?? 0) > 0;
  if (haveRun) task();
  else document.addEventListener('DOMContentLoaded', () => setTimeout(task), { once: true });
}
