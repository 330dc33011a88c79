import type { AreaName } from './storage.js';

/** A storage area itself, as auth-js and the `storage` event have it, or what keeps the page from it. */
export function openArea(name: AreaName): { readonly area: Storage | null; readonly cause?: unknown } {
  try {
    // Reading the property is what throws where site data is blocked or the frame is sandboxed. WebKit has null in a page that is being
    // left, which may come back by the back/forward cache.
    return { area: globalThis[`${name}Storage`] };
  } catch (cause) {
    return { area: null, cause };
  }
}
