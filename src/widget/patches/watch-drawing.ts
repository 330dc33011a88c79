import type { Widget } from '../load-widget.js';

export interface Drawing {
  /** Rejects with what keeps the router from drawing a screen. */
  readonly failure: Promise<never>;
  /** Resolves when the screen that the router draws now, if any, is there. */
  readonly settled: () => Promise<unknown>;
}

/**
 * Watches each screen that the widget's router draws, and tells when drawing one fails.
 *
 * Upstream: @okta/okta-signin-widget v2/BaseLoginRouter `restartLoginFlow`, 7.49.0; `defaultAuth` of its routers does the same
 * Why: the router draws in a promise that it drops: where that rejects, the form never comes, and the widget does not say so.
 * Can go when: the widget reports a screen that it could not draw, by `renderEl` or by `afterError`.
 */
export function watchDrawing({ router }: Pick<Widget, 'router'>): Drawing {
  let latest: Promise<unknown> = Promise.resolve();
  const failure = new Promise<never>((_, reject) => {
    const draw = router?.render;
    if (!router || !draw) return;
    router.render = (...screen) => {
      const drawing = new Promise((resolve) => resolve(draw.apply(router, screen))).catch(
        (thrown: unknown) => reject(thrown instanceof Error ? thrown : new Error(String(thrown))),
      );
      latest = drawing;
      return drawing;
    };
  });
  return { failure, settled: () => latest };
}
