import type { WidgetRouter } from '../widget-router.js';

/**
 * Takes out of a router all that it has, once its widget is gone.
 *
 * Upstream: @okta/okta-signin-widget courage/vendor/lib/backbone `History.route`, 7.49.0 (Backbone 1.4)
 * Why: Backbone's history keeps the handler of each router for as long as the page lives, and by it the router, its widget and our element.
 * Can go when: the widget takes its routes out of the history when it is removed.
 */
export function emptyRouter(router: WidgetRouter): void {
  router.stopListening();
  for (const name of Object.keys(router)) Reflect.deleteProperty(router, name);
}
