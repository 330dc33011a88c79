import type { Widget } from '../load-widget.js';

/**
 * Lets the widget hear its own router only.
 *
 * Upstream: @okta/okta-signin-widget widget/OktaSignIn `constructor`, 7.49.0
 * Why: the widget listens to its router's class, where every router of that class tells all widgets: a screen that a removed form finishes late
 * would be told as the next form's.
 * Can go when: the widget listens to its router.
 */
export function hearOwnRouter(widget: Pick<Widget, 'router' | 'stopListening' | 'trigger'>): void {
  const { router } = widget;
  if (!router) return;
  widget.stopListening();
  router.trigger = (...event) => {
    widget.trigger(...event);
    return router;
  };
}
