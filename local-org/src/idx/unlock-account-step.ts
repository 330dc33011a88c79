import type { ActionOffer } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { enterRecovery } from './recover-by-email-step.js';
import { moveTo, type Step } from './step.js';
import type { UnlockAccountState } from './transaction.js';

const SELECT: ActionOffer = {
  name: 'select-authenticator-unlock-account',
  path: '/idp/idx/challenge',
  fields: [
    {
      name: 'authenticator',
      type: 'authenticator',
      required: true,
      options: ['email'],
      list: 'authenticators',
    },
    { name: 'identifier', type: 'string', required: true, label: 'Username' },
  ],
};

/** Whose lock is to be taken off, and by what? What follows is the same for an unknown user name. */
export const unlockAccountStep: Step<UnlockAccountState> = {
  view: () => ({ forms: [SELECT], lists: { authenticators: [orgAuthenticator('email')] } }),
  answer: (_state, _path, input, world) =>
    moveTo(enterRecovery('unlock', textOf(input, 'identifier'), world)),
};
