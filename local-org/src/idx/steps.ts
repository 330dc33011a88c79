import type { StepView } from './action-offer.js';
import { challengeEmailStep } from './challenge-email-step.js';
import { challengePasswordStep } from './challenge-password-step.js';
import { challengePhoneDataStep } from './challenge-phone-data-step.js';
import { challengePhoneStep } from './challenge-phone-step.js';
import { challengePushStep } from './challenge-push-step.js';
import { challengeQuestionStep } from './challenge-question-step.js';
import { challengeTotpStep } from './challenge-totp-step.js';
import { challengeWebauthnStep } from './challenge-webauthn-step.js';
import { adminConsentStep, consentStep } from './consent-step.js';
import { enrollEmailStep } from './enroll-email-step.js';
import { enrollPasswordStep } from './enroll-password-step.js';
import { enrollPhoneDataStep } from './enroll-phone-data-step.js';
import { enrollPhoneStep } from './enroll-phone-step.js';
import { enrollProfileStep } from './enroll-profile-step.js';
import { enrollWebauthnStep } from './enroll-webauthn-step.js';
import type { FormInput } from './form-input.js';
import { identifyRecoveryStep } from './identify-recovery-step.js';
import { identifyStep } from './identify-step.js';
import { keepMeSignedInStep } from './keep-me-signed-in-step.js';
import { leaveForIdpStep } from './leave-for-idp-step.js';
import { newPasswordStep } from './new-password-step.js';
import { recoverByEmailStep } from './recover-by-email-step.js';
import { selectEnrollStep } from './select-enroll-step.js';
import { selectFactorStep } from './select-factor-step.js';
import { setUpFactorsStep } from './set-up-factors-step.js';
import type { OrgWorld, Step, StepResult, StepWorld } from './step.js';
import type { OpenState } from './transaction.js';
import { unlockAccountStep } from './unlock-account-step.js';
import { userCodeStep } from './user-code-step.js';

type Name = OpenState['step'];
type StateOf<N extends Name> = Extract<OpenState, { step: N }>;

const STEPS: { readonly [N in Name]: Step<StateOf<N>> } = {
  'user-code': userCodeStep,
  'identify': identifyStep,
  'leave-for-idp': leaveForIdpStep,
  'challenge-password': challengePasswordStep,
  'select-factor': selectFactorStep,
  'challenge-email': challengeEmailStep,
  'challenge-question': challengeQuestionStep,
  'challenge-totp': challengeTotpStep,
  'challenge-webauthn': challengeWebauthnStep,
  'challenge-push': challengePushStep,
  'challenge-phone-data': challengePhoneDataStep,
  'challenge-phone': challengePhoneStep,
  'set-up-factors': setUpFactorsStep,
  'enroll-webauthn': enrollWebauthnStep,
  'enroll-phone-data': enrollPhoneDataStep,
  'enroll-phone': enrollPhoneStep,
  'consent': consentStep,
  'admin-consent': adminConsentStep,
  'keep-me-signed-in': keepMeSignedInStep,
  'identify-recovery': identifyRecoveryStep,
  'unlock-account': unlockAccountStep,
  'recover-by-email': recoverByEmailStep,
  'new-password': newPasswordStep,
  'enroll-profile': enrollProfileStep,
  'select-enroll': selectEnrollStep,
  'enroll-email': enrollEmailStep,
  'enroll-password': enrollPasswordStep,
};

/** What a state shows. */
export function viewOf<N extends Name>(state: StateOf<N>, world: OrgWorld): StepView {
  return stepOf(state).view(state, world);
}

/** What an answer, already checked against the view, leads to. */
export function answerTo<N extends Name>(
  state: StateOf<N>,
  path: string,
  input: FormInput,
  world: StepWorld,
): StepResult | Promise<StepResult> {
  return stepOf(state).answer(state, path, input, world);
}

function stepOf<N extends Name>(state: StateOf<N>): Step<StateOf<N>> {
  return STEPS[state.step];
}
