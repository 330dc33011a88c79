import type { FactorName } from '../users.js';
import { enterEnrollWebauthn } from './enroll-webauthn-step.js';
import { chosenIn, type FormInput } from './form-input.js';
import { USER_LOCKED } from './messages.js';
import { setUpChoice } from './offers.js';
import { setUpPhone } from './phone-code.js';
import type { Progress } from './progress.js';
import { userView } from './select-factor-step.js';
import {
  moveTo,
  type OrgWorld,
  refuse,
  type Step,
  type StepResult,
  type StepWorld,
} from './step.js';
import type { SetUpFactorsState } from './transaction.js';

/** The list of what a user still has to set up. */
export const setUpFactorsStep: Step<SetUpFactorsState> = {
  view: ({ progress }, world) => ({
    ...setUpChoice(leftFor(progress.userId, world)),
    ...userView(progress, world),
  }),
  answer: ({ progress }, _path, input, world) => setUpFactor(progress, input, world),
};

/** The list's answer, which a factor's own screen may give too. */
export function setUpFactor(progress: Progress, input: FormInput, world: StepWorld): StepResult {
  switch (chosenIn(input, leftFor(progress.userId, world))) {
    case 'webauthn':
      return moveTo(enterEnrollWebauthn(progress));
    case 'phone':
      return setUpPhone(progress, input, world);
    default:
      return refuse({ step: 'identify' }, 403, USER_LOCKED);
  }
}

/** What the user has not set up yet. */
export function leftFor(userId: string, world: OrgWorld | StepWorld): readonly FactorName[] {
  return world.user(userId)?.toSetUp ?? [];
}
