import type { StepView } from './action-offer.js';
import { enterFactor } from './enter-factor.js';
import { chosenIn, type FormInput } from './form-input.js';
import { USER_LOCKED } from './messages.js';
import { factorChoice } from './offers.js';
import { challengePhone, phoneMethodIn } from './phone-code.js';
import type { Progress } from './progress.js';
import {
  moveTo,
  type OrgWorld,
  refuse,
  type Step,
  type StepResult,
  type StepWorld,
} from './step.js';
import type { SelectFactorState } from './transaction.js';

/** The list of what the user can verify with. */
export const selectFactorStep: Step<SelectFactorState> = {
  view({ progress }, world) {
    const user = world.user(progress.userId);
    return { ...(user ? factorChoice(user) : { forms: [] }), ...userView(progress, world) };
  },
  answer: ({ progress }, _path, input, world) => selectFactor(progress, input, world),
};

/** The list's answer, which "Verify with something else" on a factor's own screen gives too. */
export function selectFactor(progress: Progress, input: FormInput, world: StepWorld): StepResult {
  const user = world.user(progress.userId);
  const factor = user && chosenIn(input, user.factors);
  if (!user || !factor || user.locked) return refuse({ step: 'identify' }, 403, USER_LOCKED);
  const method = phoneMethodIn(input);
  return factor === 'phone' && method
    ? challengePhone(progress, user.phoneNumber ?? '', method, world)
    : moveTo(enterFactor(factor, progress, user, world));
}

/** The user, on a screen that only they get to. */
export function userView({ userId }: Progress, world: OrgWorld): Pick<StepView, 'user'> {
  return { user: { id: userId, identifier: world.user(userId)?.login ?? '' } };
}
