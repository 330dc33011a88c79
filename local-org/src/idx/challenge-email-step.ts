import { enrolledAuthenticator } from './authenticators.js';
import { enterFactor } from './enter-factor.js';
import { textOf } from './form-input.js';
import { checkSentCode, oneAttemptLess, POLL, RESEND } from './mailed-code.js';
import { maskEmail } from './mask-email.js';
import { CODE_INVALID, DENIED_ELSEWHERE, TOO_MANY_ATTEMPTS, USER_LOCKED } from './messages.js';
import { ANSWER_PATH, otherFactors, passcodeForm } from './offers.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import {
  ended,
  moveTo,
  proven,
  refuse,
  type Step,
  type StepResult,
  type StepWorld,
} from './step.js';
import type { ChallengeEmailState } from './transaction.js';

const ANSWER = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Enter code',
);

/** The second factor: a code, or a link, from a mail. */
export const challengeEmailStep: Step<ChallengeEmailState> = {
  view({ progress, mailed }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    return {
      forms: [ANSWER, ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      enrollment: {
        ...enrolledAuthenticator('email'),
        profile: { email: maskEmail(world.user(progress.userId)?.email ?? '') },
        // An org without magic links says so here; the widget then shows the code field at once.
        contextualData: { useEmailMagicLink: mailed.hasLink },
        actions: [RESEND, POLL],
      },
    };
  },

  answer(state, path, input, world) {
    const user = world.user(state.progress.userId);
    if (user?.locked !== false) return refuse({ step: 'identify' }, 403, USER_LOCKED);
    switch (path) {
      case RESEND.path:
        return moveTo(enterFactor('email', state.progress, user, world));
      case POLL.path:
        if (state.mailed.said === 'no') return ended(DENIED_ELSEWHERE);
        return state.mailed.said === 'yes'
          ? proven(withVerified(state.progress, 'email'))
          : moveTo(state);
      case ANSWER_PATH:
        return checkCode(state, textOf(input, 'credentials', 'passcode'), world);
      default:
        return selectFactor(state.progress, input, world);
    }
  },
};

function checkCode(state: ChallengeEmailState, typed: string, world: StepWorld): StepResult {
  switch (checkSentCode(state.mailed, typed, world)) {
    case 'exhausted':
      return refuse(state, 429, TOO_MANY_ATTEMPTS);
    case 'right':
      return proven(withVerified(state.progress, 'email'));
    case 'wrong':
      if (world.recordFailure(state.progress.userId) === 'locked')
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
      return refuse({ ...state, mailed: oneAttemptLess(state.mailed) }, 401, CODE_INVALID);
  }
}
