import { widgetIdTaken } from '../errors/widget-errors.js';

/** Not in a container of ours, but with the id of the widget's own root. */
const FOREIGN = '#okta-sign-in:not([data-okta-sign-in-widget] *)';

/** A widget that the page shows by itself, without this package: its root as the widget makes it (v1/views/shared/AuthContainer, 7.49.0). */
const WIDGET = 'main.auth-container';

const isThere = (): boolean => document.querySelector(`${WIDGET}${FOREIGN}`) !== null;

/** The widget would draw into it, or find nothing to draw into. @throws {SignInError} `configuration` */
function refuseForeignNode(): void {
  const node = document.querySelector(`${FOREIGN}:not(${WIDGET})`);
  if (node) throw widgetIdTaken(node);
}

/**
 * Waits until the page shows no widget of its own, and tells whether it had to. Of two in one document the second draws into the first one's
 * node, and each takes or overwrites the transaction that the other has under way (auth-js keeps one a tab).
 *
 * @param onWait called at once if there is one
 * @throws {SignInError} `configuration` where something else has its id
 */
export async function waitForForeignWidget(
  signal: AbortSignal,
  onWait: () => void,
): Promise<boolean> {
  refuseForeignNode();
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
  refuseForeignNode();
  return true;
}
