import { address } from '../../page/address.js';
import { showAddress } from '../../page/show-address.js';

/**
 * Runs `start`, in which the widget starts its router, and keeps the fragment of the page's address from that. The router starts in a timer that jQuery's
 * ready callback sets during `start`, so before the timer that is set here.
 *
 * Upstream: @okta/okta-signin-widget courage/vendor/lib/backbone `History.start`, v2/BaseLoginRouter `start`, 7.49.0 (Backbone 1.4)
 * Why: at the root of a site the router, which wants pushState, takes `/#/cats` for an old spelling of `/cats` and shows that instead, without the app's
 * history state; a reload finds nothing there.
 * Can go when: the widget starts its router silently, or without pushState.
 */
export function keepFragment<T>(start: () => T): T {
  const url = address.url();
  if (!url.hash || url.pathname !== '/' || url.search) return start();
  const bare = new URL(url);
  bare.hash = '';
  showAddress(bare);
  try {
    return start();
  } finally {
    setTimeout(() => {
      // The app may have gone on meanwhile.
      if ([bare.href, url.href].includes(address.url().href)) showAddress(url);
    });
  }
}
