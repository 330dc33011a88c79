import { sameText } from '../same-text.js';
import type { OrgUser } from '../users.js';
import type { ActionOffer } from './action-offer.js';
import { textOf } from './form-input.js';
import { maskEmail } from './mask-email.js';
import { CODE_INVALID, TOO_MANY_ATTEMPTS, USER_LOCKED } from './messages.js';
import { moveTo, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { ChallengeEmailState } from './transaction.js';

const ANSWER: ActionOffer = {
  name: 'challenge-authenticator',
  path: '/idp/idx/challenge/answer',
  relatesTo: '$.currentAuthenticatorEnrollment',
  fields: [{ name: 'credentials', type: 'object', required: true, fields: [{ name: 'passcode', type: 'string', required: true, label: 'Enter code' }] }],
};

const RESEND: ActionOffer = { name: 'resend', path: '/idp/idx/challenge/resend', fields: [] };

/** The widget asks every few seconds whether the link in the mail was followed, even where mails have no link. */
const POLL: ActionOffer = { name: 'poll', path: '/idp/idx/challenge/poll', fields: [], refresh: 4000 };

/** Mails a code and gives the state that waits for it. */
export function enterChallengeEmail(user: OrgUser, amr: readonly string[], idp: string | undefined, world: StepWorld): ChallengeEmailState {
  return { step: 'challenge-email', userId: user.id, amr, idp, ...freshCode(user, world) };
}

/** The second factor: a code from a mail. */
export const challengeEmailStep: Step<ChallengeEmailState> = {
  view: ({ userId }, world) => ({
    forms: [ANSWER],
    idps: [],
    userId,
    enrollment: {
      key: 'okta_email',
      type: 'email',
      id: `eae${userId.slice(3)}`,
      displayName: 'Email',
      profile: { email: maskEmail(world.user(userId)?.email ?? '') },
      // An org without magic links says so here; the widget then shows the code field at once.
      contextualData: { useEmailMagicLink: false },
      actions: [RESEND, POLL],
    },
  }),

  answer(state, path, input, world) {
    switch (path) {
      case RESEND.path: {
        const user = world.user(state.userId);
        return user ? moveTo({ ...state, ...freshCode(user, world) }) : refuse({ step: 'identify' }, 403, USER_LOCKED);
      }
      case POLL.path:
        return moveTo(state);
      default:
        return checkCode(state, textOf(input, 'credentials', 'passcode'), world);
    }
  },
};

function checkCode(state: ChallengeEmailState, typed: string, world: StepWorld): StepResult {
  if (world.user(state.userId)?.locked !== false) return refuse({ step: 'identify' }, 403, USER_LOCKED);
  if (state.attemptsLeft <= 0) return refuse(state, 429, TOO_MANY_ATTEMPTS);
  if (sameText(typed.trim(), state.code) && world.now() < state.codeExpiresAt) {
    return { outcome: 'signed-in', signIn: { userId: state.userId, amr: [...state.amr, 'mfa', 'otp', 'email'], idp: state.idp } };
  }
  if (world.recordFailure(state.userId) === 'locked') return refuse({ step: 'identify' }, 403, USER_LOCKED);
  return refuse({ ...state, attemptsLeft: state.attemptsLeft - 1 }, 401, CODE_INVALID);
}

function freshCode(user: OrgUser, world: StepWorld): Pick<ChallengeEmailState, 'code' | 'codeExpiresAt' | 'attemptsLeft'> {
  return { code: world.mailCode(user), codeExpiresAt: world.now() + world.codeLifetime * 1000, attemptsLeft: world.codeAttempts };
}
