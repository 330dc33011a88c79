import type { Widget } from '../load-widget.js';

/** What the screens of passkeys listen with (v2/view-builder/views/webauthn, 7.49.0). */
const SILENT: ReadonlySet<unknown> = new Set(['_stopVerification', '_stopEnrollment']);

/**
 * Fires `afterError` for the passkey screen that is drawn now, as for every other.
 *
 * Upstream: @okta/okta-signin-widget v2/view-builder/views/webauthn `modelEvents`, 7.49.0
 * Why: these screens replace what their base class does on an error, which is to fire the event: they show the error, and the page is not told.
 * Can go when: `afterError` is fired for an error on both screens.
 */
export function tellPasskeyFailures({ router }: Pick<Widget, 'router'>): void {
  const { form, model } = router?.controller?.formView ?? {};
  if (SILENT.has(form?.modelEvents?.error))
    model?.on('error', (_, error) => router?.appState?.trigger?.('afterError', error));
}
