import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { checkSentCode, oneAttemptLess, RESEND } from './mailed-code.js';
import { CODE_INVALID, TOO_MANY_ATTEMPTS } from './messages.js';
import { ANSWER_PATH, passcodeForm, setUpChoice } from './offers.js';
import { enrollPhone } from './phone-code.js';
import { withVerified } from './progress.js';
import { userView } from './select-factor-step.js';
import { leftFor, setUpFactor } from './set-up-factors-step.js';
import { proven, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { EnrollPhoneState } from './transaction.js';

const ANSWER = passcodeForm('enroll-authenticator', '$.currentAuthenticator', 'Enter code');

/** A phone is set up: the user shows that the number is theirs. */
export const enrollPhoneStep: Step<EnrollPhoneState> = {
  view({ progress, sent: { method } }, world) {
    // Who mistyped the number picks the phone once more.
    const { forms, lists } = setUpChoice(leftFor(progress.userId, world));
    return {
      forms: [ANSWER, ...forms],
      lists,
      authenticator: { ...orgAuthenticator('phone'), methods: [method], actions: [RESEND] },
      ...userView(progress, world),
    };
  },

  answer(state, path, input, world) {
    const { progress, sent } = state;
    switch (path) {
      case RESEND.path:
        return enrollPhone(progress, sent.number, sent.method, world, state);
      case ANSWER_PATH:
        return checkCode(state, textOf(input, 'credentials', 'passcode'), world);
      default:
        return setUpFactor(progress, input, world);
    }
  },
};

function checkCode(state: EnrollPhoneState, typed: string, world: StepWorld): StepResult {
  const { progress, sent } = state;
  switch (checkSentCode(sent, typed, world)) {
    case 'exhausted':
      return refuse(state, 429, TOO_MANY_ATTEMPTS);
    case 'wrong':
      return refuse({ ...state, sent: oneAttemptLess(sent) }, 401, CODE_INVALID);
    case 'right':
      world.savePhoneNumber(progress.userId, sent.number);
      return proven({ ...withVerified(progress, 'phone'), phoneMethod: sent.method });
  }
}
