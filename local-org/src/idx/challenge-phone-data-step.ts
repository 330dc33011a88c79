import type { ActionOffer } from './action-offer.js';
import { AUTHENTICATORS } from './authenticators.js';
import { enrolledBy, otherFactors, SELECT_PATH } from './offers.js';
import { fixedField, methodOptions } from './option-fields.js';
import { selectFactor, userView } from './select-factor-step.js';
import type { Step } from './step.js';
import type { ChallengePhoneDataState } from './transaction.js';

const HOW: ActionOffer = {
  name: 'authenticator-verification-data',
  path: SELECT_PATH,
  relatesTo: '$.currentAuthenticatorEnrollment',
  fields: [
    {
      name: 'authenticator',
      type: 'object',
      required: true,
      label: 'Phone',
      fields: [
        fixedField('id', AUTHENTICATORS.phone.id),
        { name: 'methodType', type: 'choice', required: true, options: methodOptions('phone') },
      ],
    },
  ],
};

/** The second factor, before a code is sent to the phone: in a text message, or in a call? */
export const challengePhoneDataStep: Step<ChallengePhoneDataState> = {
  view({ progress }, world) {
    const user = world.user(progress.userId);
    const { forms, lists } = otherFactors(user);
    return {
      forms: [HOW, ...forms],
      ...(lists ? { lists } : {}),
      ...(user ? { enrollment: enrolledBy(user, 'phone') } : {}),
      ...userView(progress, world),
    };
  },

  answer: ({ progress }, _path, input, world) => selectFactor(progress, input, world),
};
