import { enrolledAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { CODE_INVALID, CODE_USED, USER_LOCKED } from './messages.js';
import { ANSWER_PATH, otherFactors, passcodeForm } from './offers.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { proven, refuse, type Step } from './step.js';
import type { ChallengeTotpState } from './transaction.js';

const ANSWER = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Enter code',
);

/** The second factor: the code that an authenticator app shows. */
export const challengeTotpStep: Step<ChallengeTotpState> = {
  view({ progress }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    return {
      forms: [ANSWER, ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      enrollment: enrolledAuthenticator('totp'),
    };
  },

  answer(state, path, input, world) {
    if (path !== ANSWER_PATH) return selectFactor(state.progress, input, world);
    switch (world.checkTotp(state.progress.userId, textOf(input, 'credentials', 'passcode'))) {
      case 'right':
        return proven(withVerified(state.progress, 'totp'));
      case 'wrong':
        return refuse(state, 401, CODE_INVALID);
      case 'used':
        return refuse(state, 401, CODE_USED);
      case 'locked':
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};
