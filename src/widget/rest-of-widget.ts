import { restNotLoaded } from '../errors/widget-errors.js';
import type { Widget } from './load-widget.js';

/**
 * Rejects where a screen of a later step waits for the widget's second part, which did not load. Never settles for a widget in one part: the
 * Classic Engine's, or the page's own.
 *
 * @throws {SignInError} `widget-load-failed`
 */
export function restFailure(
  { restFailures }: Pick<Widget, 'restFailures'>,
  signal: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    restFailures?.addEventListener(
      'error',
      (event) => reject(restNotLoaded((event as CustomEvent).detail)),
      { signal },
    );
  });
}
