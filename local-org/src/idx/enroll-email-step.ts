import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { checkSentCode, oneAttemptLess, POLL, RESEND } from './mailed-code.js';
import { CODE_INVALID, DENIED_ELSEWHERE, TOO_MANY_ATTEMPTS } from './messages.js';
import { passcodeForm } from './offers.js';
import { continueEnrolling, enterEnrollEmail, newUserView } from './select-enroll-step.js';
import { ended, moveTo, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { EnrollEmailState } from './transaction.js';

const ANSWER = passcodeForm('enroll-authenticator', '$.currentAuthenticator', 'Enter code');

/** A new user shows that the address is theirs. */
export const enrollEmailStep: Step<EnrollEmailState> = {
  view: ({ profile, mailed }) => ({
    forms: [ANSWER],
    authenticator: {
      ...orgAuthenticator('email'),
      profile: { email: profile.email },
      contextualData: { useEmailMagicLink: mailed.hasLink },
      actions: [RESEND, POLL],
    },
    ...newUserView(profile),
  }),

  answer(state, path, input, world) {
    switch (path) {
      case RESEND.path:
        return moveTo(enterEnrollEmail(state, world));
      case POLL.path:
        if (state.mailed.said === 'no') return ended(DENIED_ELSEWHERE);
        return state.mailed.said === 'yes' ? goOn(state, world) : moveTo(state);
    }
    switch (checkSentCode(state.mailed, textOf(input, 'credentials', 'passcode'), world)) {
      case 'exhausted':
        return refuse(state, 429, TOO_MANY_ATTEMPTS);
      case 'wrong':
        return refuse({ ...state, mailed: oneAttemptLess(state.mailed) }, 401, CODE_INVALID);
      case 'right':
        return goOn(state, world);
    }
  },
};

function goOn({ profile, verified, password }: EnrollEmailState, world: StepWorld): StepResult {
  return continueEnrolling({ profile, password, verified: [...verified, 'email'] }, world);
}
