/** The browser's storage areas. */
export type AreaName = 'local' | 'session';

/** A storage area itself, as auth-js and the `storage` event have it, or what keeps the page from it. The only file that touches `localStorage` and `sessionStorage`. */
export function openArea(name: AreaName): {
  readonly area: Storage | null;
  readonly cause?: unknown;
} {
  try {
    // Reading it is what throws where site data is blocked or the frame is sandboxed. By its own name WebKit has null in a page that is being
    // left, which may come back by the back/forward cache; as a member of `globalThis`, the next page's.
    return { area: name === 'local' ? localStorage : sessionStorage };
  } catch (cause) {
    return { area: null, cause };
  }
}
