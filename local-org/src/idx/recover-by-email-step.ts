import type { OrgUser } from '../users.js';
import { enrolledAuthenticator, orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { checkSentCode, freshCode, oneAttemptLess, POLL, RESEND } from './mailed-code.js';
import { maskEmail } from './mask-email.js';
import {
  CODE_INVALID,
  DENIED_ELSEWHERE,
  TOO_MANY_ATTEMPTS,
  UNLOCKED,
  USER_LOCKED,
} from './messages.js';
import { passcodeForm } from './offers.js';
import {
  ended,
  moveTo,
  refuse,
  type OrgWorld,
  type Step,
  type StepResult,
  type StepWorld,
} from './step.js';
import type { RecoverByEmailState } from './transaction.js';

const ANSWER = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Enter code',
);

/** Mails a code, if there is a user to mail it to, and gives the state that waits for it. */
export function enterRecovery(
  goal: RecoverByEmailState['goal'],
  login: string,
  world: StepWorld,
): RecoverByEmailState {
  return {
    step: 'recover-by-email',
    goal,
    login,
    mailed: freshCode(recoverable(goal, login, world), goal, world),
  };
}

/** A mailbox proves who forgot the password, or wants the lock off. A stranger's screen looks the same, but no code fits. */
export const recoverByEmailStep: Step<RecoverByEmailState> = {
  view: ({ goal, login, mailed }, world) => ({
    forms: [ANSWER],
    enrollment: {
      ...enrolledAuthenticator('email'),
      profile: { email: maskEmail(recoverable(goal, login, world)?.email ?? login) },
      contextualData: { useEmailMagicLink: mailed.hasLink },
      actions: [RESEND, POLL],
    },
    ...(goal === 'password' ? { recovering: orgAuthenticator('password') } : {}),
    user: { identifier: login },
  }),

  answer(state, path, input, world) {
    const user = recoverable(state.goal, state.login, world);
    switch (path) {
      case RESEND.path:
        return moveTo(enterRecovery(state.goal, state.login, world));
      case POLL.path:
        if (state.mailed.said === 'no') return ended(DENIED_ELSEWHERE);
        return user && state.mailed.said === 'yes' ? goOn(state, user, world) : moveTo(state);
      default:
        return checkCode(state, textOf(input, 'credentials', 'passcode'), user, world);
    }
  },
};

function checkCode(
  state: RecoverByEmailState,
  typed: string,
  user: OrgUser | undefined,
  world: StepWorld,
): StepResult {
  const check = checkSentCode(state.mailed, typed, world);
  if (check === 'exhausted') return refuse(state, 429, TOO_MANY_ATTEMPTS);
  if (check === 'right' && user) return goOn(state, user, world);
  if (user && world.recordFailure(user.id) === 'locked' && state.goal === 'password')
    return refuse({ step: 'identify' }, 403, USER_LOCKED);
  return refuse({ ...state, mailed: oneAttemptLess(state.mailed) }, 401, CODE_INVALID);
}

function goOn({ goal }: RecoverByEmailState, user: OrgUser, world: StepWorld): StepResult {
  if (goal === 'password') {
    if (user.locked) return refuse({ step: 'identify' }, 403, USER_LOCKED);
    return moveTo({
      step: 'new-password',
      reason: 'forgotten',
      progress: { userId: user.id, verified: ['email'], idp: undefined },
    });
  }
  world.unlock(user.id);
  return ended(UNLOCKED);
}

/** A user without a password has none to forget, and one who is not locked has no lock to take off. */
function recoverable(
  goal: RecoverByEmailState['goal'],
  login: string,
  world: OrgWorld | StepWorld,
): OrgUser | undefined {
  const user = world.userByLogin(login);
  return user?.hasPassword && (goal === 'password' || user.locked) ? user : undefined;
}
