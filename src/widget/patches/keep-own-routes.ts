import type { WidgetRouter } from '../widget-router.js';

/**
 * Lets the widget's router draw what the widget itself asks for, and never a screen that the page's address names. It begins with its first screen.
 *
 * Upstream: @okta/okta-signin-widget v1/LoginRouter `routes`, courage/vendor/lib/backbone `History.loadUrl`, 7.49.0 (Backbone 1.4)
 * Why: `#signin/reset-password/…` in a link would hand the Classic engine's widget the link's recovery token, and `#signin/okta/…` would fill in the link's
 * words. When the user goes back or to another fragment in the page, the router would draw its form anew.
 * Can go when: the widget leaves the page's address alone where `features.router` is off.
 */
export function keepOwnRoutes(router: WidgetRouter): void {
  const { execute, navigate } = router;
  if (!execute || !navigate) return;
  let isAsked = false;
  let hasBegun = false;
  router.navigate = (...route) => {
    const before = isAsked;
    isAsked = true;
    try {
      return navigate.apply(router, route);
    } finally {
      isAsked = before;
    }
  };
  router.execute = (handler, ...parameters) => {
    if (isAsked) return execute.call(router, handler, ...parameters);
    if (!hasBegun) {
      hasBegun = true;
      execute.call(router, router.defaultAuth, []);
    }
    return false; // Or Backbone would tell the address's words to listeners of routes.
  };
}
