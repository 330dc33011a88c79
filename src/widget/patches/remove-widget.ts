import type { Widget } from '../load-widget.js';

/**
 * Removes the widget, once its router has started.
 *
 * Upstream: @okta/okta-signin-widget courage/util/BaseRouter `start`, 7.49.0
 * Why: the router starts in a ready callback of jQuery's. Removed before, it starts afterwards all the same and takes Backbone's history for itself:
 * no other widget draws in this document until it is loaded again.
 * Can go when: a router that was removed does not start.
 */
export async function removeWidget(widget: Pick<Widget, 'router' | 'remove'>): Promise<void> {
  const { router } = widget;
  if (router) {
    router.render = () => undefined; // What starts now draws nothing, and asks for nothing.
    const header = router.header?.$el;
    await new Promise<void>((resolve) =>
      header?.ready ? void header.ready(resolve) : setTimeout(resolve),
    );
  }
  widget.remove();
}
