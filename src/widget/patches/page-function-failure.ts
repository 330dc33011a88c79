import { optionThrew } from '../../errors/config-errors.js';
import type { Widget } from '../load-widget.js';
import { PAGE_FUNCTIONS } from '../widget-router.js';

/**
 * Rejects with what a function of the page's throws when the form is sent.
 *
 * Upstream: @okta/okta-signin-widget v2/controllers/FormController `handleSaveForm`, 7.49.0
 * Why: the widget waits for the function and does not catch: the button stays disabled, and no event says so.
 * Can go when: the widget enables the button again and reports the failure.
 */
export function pageFunctionFailure({ router }: Pick<Widget, 'router'>): Promise<never> {
  return new Promise((_, reject) => {
    const settings = router?.settings;
    for (const name of PAGE_FUNCTIONS) {
      const call = settings?.[name];
      if (!settings || !call) continue;
      const tell = (thrown: unknown): never => {
        reject(optionThrew(`config.${name}`, thrown));
        throw thrown;
      };
      settings[name] = (...values) => {
        try {
          const result = call.apply(settings, values);
          return result instanceof Promise ? result.catch(tell) : result;
        } catch (thrown) {
          return tell(thrown);
        }
      };
    }
  });
}
