import { isIn, tryEveryStep } from '../support/every-step.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { until } from '../support/widget-form.js';

tryEveryStep({
  name: 'a redirect back',
  begin: async (org) => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
  },
  go: ({ element }) => until(() => isIn(element), 'the sign-in'),
});
