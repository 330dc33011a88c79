import { isIn, tryEveryStep } from '../support/every-step.js';
import { enterPassword, until } from '../support/widget-form.js';

const isShown = (element: Element): boolean =>
  element
    .querySelector<HTMLElement>('[name="identifier"]')
    ?.checkVisibility({ visibilityProperty: true }) ?? false;

tryEveryStep({
  name: 'a sign-in by password',
  begin: () => Promise.resolve(),
  go: async ({ element, log }) => {
    await until(() => isIn(element) || (isShown(element) && log.includes('ready')), 'a form');
    for (let round = 0; round < 3 && !isIn(element); round++) {
      await enterPassword(element, 'ada@example.com', 'Passw0rd!').catch(() => undefined);
      const before = log.length;
      await until(
        () => isIn(element) || log.slice(before).includes('ready'),
        'an end of the sign-in, or a new form',
      );
    }
  },
});
