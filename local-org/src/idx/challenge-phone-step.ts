import { textOf } from './form-input.js';
import { checkSentCode, oneAttemptLess, RESEND } from './mailed-code.js';
import { CODE_INVALID, TOO_MANY_ATTEMPTS, USER_LOCKED } from './messages.js';
import { ANSWER_PATH, enrolledBy, otherFactors, passcodeForm } from './offers.js';
import { challengePhone } from './phone-code.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { proven, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { ChallengePhoneState } from './transaction.js';

const ANSWER = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Enter code',
);

/** The second factor: a code that came to the phone. */
export const challengePhoneStep: Step<ChallengePhoneState> = {
  view({ progress, sent: { method } }, world) {
    const user = world.user(progress.userId);
    const { forms, lists } = otherFactors(user);
    return {
      forms: [ANSWER, ...forms],
      ...(lists ? { lists } : {}),
      ...(user && {
        // The widget tells a text message from a call by the first method.
        enrollment: { ...enrolledBy(user, 'phone'), methods: [method], actions: [RESEND] },
      }),
      ...userView(progress, world),
    };
  },

  answer(state, path, input, world) {
    const { progress, sent } = state;
    if (world.user(progress.userId)?.locked !== false)
      return refuse({ step: 'identify' }, 403, USER_LOCKED);
    switch (path) {
      case RESEND.path:
        return challengePhone(progress, sent.number, sent.method, world, state);
      case ANSWER_PATH:
        return checkCode(state, textOf(input, 'credentials', 'passcode'), world);
      default:
        return selectFactor(progress, input, world);
    }
  },
};

function checkCode(state: ChallengePhoneState, typed: string, world: StepWorld): StepResult {
  const { progress, sent } = state;
  switch (checkSentCode(sent, typed, world)) {
    case 'exhausted':
      return refuse(state, 429, TOO_MANY_ATTEMPTS);
    case 'right':
      return proven({ ...withVerified(progress, 'phone'), phoneMethod: sent.method });
    case 'wrong':
      if (world.recordFailure(progress.userId) === 'locked')
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
      return refuse({ ...state, sent: oneAttemptLess(sent) }, 401, CODE_INVALID);
  }
}
