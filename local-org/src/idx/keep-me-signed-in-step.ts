import type { ActionOffer } from './action-offer.js';
import { userView } from './select-factor-step.js';
import { proven, type Step } from './step.js';
import type { KeepMeSignedInState } from './transaction.js';

const ASK: ActionOffer = {
  name: 'keep-me-signed-in',
  path: '/idp/idx/keep-me-signed-in',
  fields: [
    {
      name: 'keepMeSignedIn',
      type: 'boolean',
      required: true,
      label: 'Stay signed in',
      initially: false,
    },
  ],
};

/** The user has shown who they are, and says whether this browser is to remember that. */
export const keepMeSignedInStep: Step<KeepMeSignedInState> = {
  view: ({ progress }, world) => ({ forms: [ASK], ...userView(progress, world) }),

  answer: ({ progress }, _path, input) =>
    proven({ ...progress, keepMeSignedIn: input['keepMeSignedIn'] === true }),
};
