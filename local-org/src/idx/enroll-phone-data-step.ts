import type { ActionOffer } from './action-offer.js';
import { AUTHENTICATORS, orgAuthenticator } from './authenticators.js';
import { SET_UP_PATH, setUpChoice } from './offers.js';
import { fixedField, methodOptions, phoneNumberField } from './option-fields.js';
import { userView } from './select-factor-step.js';
import { leftFor, setUpFactor } from './set-up-factors-step.js';
import type { Step } from './step.js';
import type { EnrollPhoneDataState } from './transaction.js';

const NUMBER: ActionOffer = {
  name: 'authenticator-enrollment-data',
  path: SET_UP_PATH,
  relatesTo: '$.currentAuthenticator',
  fields: [
    {
      name: 'authenticator',
      type: 'object',
      required: true,
      label: 'Phone',
      fields: [
        fixedField('id', AUTHENTICATORS.phone.id),
        { name: 'methodType', type: 'choice', required: true, options: methodOptions('phone') },
        phoneNumberField(true),
      ],
    },
  ],
};

/** A phone is set up: its number, and how a code is to come to it. */
export const enrollPhoneDataStep: Step<EnrollPhoneDataState> = {
  view({ progress }, world) {
    const { forms, lists } = setUpChoice(leftFor(progress.userId, world));
    return {
      forms: [NUMBER, ...forms],
      lists,
      authenticator: orgAuthenticator('phone'),
      ...userView(progress, world),
    };
  },

  answer: ({ progress }, _path, input, world) => setUpFactor(progress, input, world),
};
