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
  if (openArea('session').area) return ignore;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage') ?? {};
  const value = new MemoryStorage();
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value });
  return () => {
    if (openArea('session').area === (value as object)) Object.defineProperty(globalThis, 'sessionStorage', own);
  };
}
