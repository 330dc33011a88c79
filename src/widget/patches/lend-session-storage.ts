import { MemoryStorage } from '../../page/memory-storage.js';
import { openArea } from '../../page/open-area.js';
import { ignore } from '../../page/waiting.js';

/**
 * Lends the widget a `sessionStorage` in memory where the browser blocks its own, until what this returns is called. It is the one global of the page that
 * this package ever writes: the widget reads it by this name, and what it replaces throws for every script.
 *
 * Upstream: @okta/okta-signin-widget v2/client/sessionStorageHelper, 7.49.0
 * Why: each of its functions reads `sessionStorage`, which throws where site data is blocked or a frame is sandboxed: no screen is drawn.
 * Can go when: the widget goes on without it.
 */
export function lendSessionStorage(): () => void {
  // The code of a page that was left may find null, which is no block: `globalThis` is the next page's window then (see document-shared.ts).
  if (openArea('session').cause === undefined) return ignore;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage') ?? {};
  const value = new MemoryStorage();
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value });
  return () => {
    if (Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')?.value === value)
      Object.defineProperty(globalThis, 'sessionStorage', own);
  };
}
