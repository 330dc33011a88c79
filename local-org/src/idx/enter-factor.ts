import { secretHandle } from '../random-id.js';
import type { FactorName, OrgUser } from '../users.js';
import { enterPush } from './challenge-push-step.js';
import { freshCode } from './mailed-code.js';
import type { Progress } from './progress.js';
import type { StepWorld } from './step.js';
import type { OpenState } from './transaction.js';

/** The state that waits for one of the user's factors. That of the e-mail sends the mail. */
export function enterFactor(
  factor: FactorName,
  progress: Progress,
  user: OrgUser,
  world: StepWorld,
): OpenState {
  switch (factor) {
    case 'email':
      return { step: 'challenge-email', progress, mailed: freshCode(user, 'sign-in', world) };
    case 'question':
      return { step: 'challenge-question', progress };
    case 'totp':
    case 'oktaVerifyCode':
    case 'customOtp':
      return { step: 'challenge-totp', progress, factor };
    case 'push':
      return enterPush(progress, world);
    case 'phone':
      return { step: 'challenge-phone-data', progress };
    case 'webauthn':
      return { step: 'challenge-webauthn', progress, challenge: secretHandle() };
  }
}
