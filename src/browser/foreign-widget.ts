/** A widget that the page shows by itself, without this package. */
const FOREIGN = '#okta-sign-in:not([data-okta-sign-in-widget] *)';

const isThere = (): boolean => document.querySelector(FOREIGN) !== null;

/**
 * Waits until the page shows no widget of its own, and tells whether it had to. Of two in one document the second draws into the first one's
 * node, and each takes or overwrites the transaction that the other has under way (auth-js keeps one a tab).
 *
 * @param onWait called at once if there is one
 */
export async function waitForForeignWidget(signal: AbortSignal, onWait: () => void): Promise<boolean> {
  if (!isThere()) return false;
  onWait();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = (): void => {
      if (isThere() && !signal.aborted) return;
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', look, { once: true });
  });
  return true;
}
