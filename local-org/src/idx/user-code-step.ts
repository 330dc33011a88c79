import type { ActionOffer } from './action-offer.js';
import { textOf } from './form-input.js';
import { aboveTheForm, CODE_INVALID, DEVICE_CODE_INVALID } from './messages.js';
import { type Step, told } from './step.js';
import type { UserCodeState } from './transaction.js';

const userCode = (initially?: string): ActionOffer => ({
  name: 'user-code',
  path: '/idp/idx/device/activate',
  fields: [
    {
      name: 'userCode',
      type: 'string',
      required: true,
      label: 'Activation Code',
      ...(initially === undefined ? {} : { initially }),
    },
  ],
});

/** The user types the code that a device shows; one that came with the page's address is there already, if it is right. */
export const userCodeStep: Step<UserCodeState> = {
  view({ given }, world) {
    const only = { canCancel: false };
    if (given === undefined) return { ...only, forms: [userCode()] };
    return world.device(given)
      ? { ...only, forms: [userCode(given)] }
      : { ...only, forms: [userCode()], notice: aboveTheForm(CODE_INVALID) };
  },

  answer(_state, _path, input, world) {
    const device = world.device(textOf(input, 'userCode'));
    if (!device) return told(403, DEVICE_CODE_INVALID);
    return {
      outcome: 'moved',
      state: { step: 'identify' },
      status: 200,
      messages: [],
      request: { kind: 'device', ...device, askAgain: false, level: undefined },
    };
  },
};
