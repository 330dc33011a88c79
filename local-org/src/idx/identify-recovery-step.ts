import type { ActionOffer } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { enterRecovery } from './recover-by-email-step.js';
import { moveTo, type Step } from './step.js';
import type { IdentifyRecoveryState } from './transaction.js';

const IDENTIFY: ActionOffer = {
  name: 'identify-recovery',
  path: '/idp/idx/identify',
  fields: [{ name: 'identifier', type: 'string', required: true, label: 'Username' }],
};

/** Whose password was forgotten? What follows is the same for an unknown user name. */
export const identifyRecoveryStep: Step<IdentifyRecoveryState> = {
  view: () => ({ forms: [IDENTIFY], recovering: orgAuthenticator('password') }),
  answer: (_state, _path, input, world) =>
    moveTo(enterRecovery('password', textOf(input, 'identifier'), world)),
};
