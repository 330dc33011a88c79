import { enrolledAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { aboveTheForm, CODE_INVALID, CODE_USED, USER_LOCKED } from './messages.js';
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

/** What is said of a wrong code stands at the field for an authenticator app, and above the form for custom codes. */
const MESSAGES = {
  totp: { wrong: CODE_INVALID, used: CODE_USED },
  customOtp: { wrong: aboveTheForm(CODE_INVALID), used: aboveTheForm(CODE_USED) },
} as const;

/** The second factor: the code that an authenticator app shows, or a device for custom one-time codes. */
export const challengeTotpStep: Step<ChallengeTotpState> = {
  view({ progress, factor }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    return {
      forms: [ANSWER, ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      enrollment: enrolledAuthenticator(factor),
    };
  },

  answer(state, path, input, world) {
    const { progress, factor } = state;
    if (path !== ANSWER_PATH) return selectFactor(progress, input, world);
    const typed = textOf(input, 'credentials', 'passcode');
    const result = world.checkTotp(progress.userId, factor, typed);
    switch (result) {
      case 'right':
        return proven(withVerified(progress, factor));
      case 'wrong':
      case 'used':
        return refuse(state, 401, MESSAGES[factor][result]);
      case 'locked':
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};
