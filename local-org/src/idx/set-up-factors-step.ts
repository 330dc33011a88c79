import type { FactorName } from '../users.js';
import { orgAuthenticator } from './authenticators.js';
import { enterEnrollWebauthn } from './enroll-webauthn-step.js';
import { chosenIn } from './form-input.js';
import { USER_LOCKED } from './messages.js';
import { userView } from './select-factor-step.js';
import { moveTo, type OrgWorld, refuse, type Step, type StepWorld } from './step.js';
import type { SetUpFactorsState } from './transaction.js';

/** The list of what a user still has to set up. */
export const setUpFactorsStep: Step<SetUpFactorsState> = {
  view({ progress }, world) {
    const left = leftFor(progress.userId, world);
    const list = 'authenticators';
    return {
      forms: [
        {
          name: 'select-authenticator-enroll',
          path: '/idp/idx/credential/enroll',
          fields: [
            { name: 'authenticator', type: 'authenticator', required: true, options: left, list },
          ],
        },
      ],
      lists: { [list]: left.map(orgAuthenticator) },
      ...userView(progress, world),
    };
  },

  answer({ progress }, _path, input, world) {
    switch (chosenIn(input, leftFor(progress.userId, world))) {
      case 'webauthn':
        return moveTo(enterEnrollWebauthn(progress));
      default:
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};

function leftFor(userId: string, world: OrgWorld | StepWorld): readonly FactorName[] {
  return world.user(userId)?.toSetUp ?? [];
}
