import type { Widget } from '../load-widget.js';

/**
 * Lets "Back to sign in" lead to the sign-in form. "Forgot password?" names a flow of its own.
 *
 * Upstream: @okta/okta-signin-widget v2/BaseLoginRouter `restartLoginFlow`, 7.49.0
 * Why: the widget begins again with its option `flow`: from a form that began with `flow: 'signup'`, "Back to sign in" leads to that very form.
 * Can go when: `restartLoginFlow` without a flow begins with the sign-in form.
 */
export function beginFlowOnce({ router }: Pick<Widget, 'router'>): void {
  const { appState, settings } = router ?? {};
  if (!router?.restartLoginFlow || !router.listenTo || !appState || !settings) return; // The Classic engine's has none.
  router.stopListening(appState, 'restartLoginFlow');
  router.listenTo(appState, 'restartLoginFlow', (flow) => {
    settings.unset('flow');
    router.restartLoginFlow?.(flow);
  });
}
