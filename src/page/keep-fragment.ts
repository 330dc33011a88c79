import { address } from './address.js';

/**
 * Runs `start`, in which the widget starts its router, and keeps the fragment of the page's address from that: at the root of a
 * site the router (Backbone's `History.start` with pushState, widget 7.49.0) takes `/#/cats` for an old spelling of `/cats` and shows
 * that instead, without the app's history state; a reload finds nothing there. The router starts in a timer that jQuery's ready
 * callback sets during `start`, so before the timer that is set here.
 */
export function keepFragment<T>(start: () => T): T {
  const url = address.url();
  if (!url.hash || url.pathname !== '/' || url.search) return start();
  const bare = new URL(url);
  bare.hash = '';
  address.show(bare);
  try {
    return start();
  } finally {
    setTimeout(() => {
      // The app may have gone on meanwhile.
      if (address.url().href === bare.href) address.show(url);
    });
  }
}
