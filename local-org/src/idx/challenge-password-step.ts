import { enrolledAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { AUTHENTICATION_FAILED, USER_LOCKED } from './messages.js';
import { passcodeForm, RECOVER } from './offers.js';
import { enterRecovery } from './recover-by-email-step.js';
import { moveTo, proven, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { ChallengePasswordState, OpenState } from './transaction.js';

const ANSWER = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Password',
  { secret: true },
);

/** The page for the password alone. It looks the same for an unknown user name. */
export const challengePasswordStep: Step<ChallengePasswordState> = {
  view: ({ login }, { policies }) => ({
    forms: [ANSWER],
    enrollment: {
      ...enrolledAuthenticator('password'),
      actions: policies.recoverPassword ? [RECOVER] : [],
    },
    user: { identifier: login },
  }),

  answer(state, path, input, world) {
    if (path === RECOVER.path) return moveTo(enterRecovery('password', state.login, world));
    return answerPassword(state, state.login, textOf(input, 'credentials', 'passcode'), world);
  },
};

/** What a user name and a password lead to, on whatever screen they were typed. */
export function answerPassword(
  state: OpenState,
  login: string,
  password: string,
  world: StepWorld,
): StepResult {
  const check = world.checkPassword(login, password);
  switch (check.result) {
    case 'wrong':
      return refuse(state, 401, AUTHENTICATION_FAILED);
    case 'locked':
      return refuse({ step: 'identify' }, 403, USER_LOCKED);
    case 'right':
      return proven({ userId: check.user.id, verified: ['password'], idp: undefined });
  }
}
