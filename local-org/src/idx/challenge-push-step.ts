import type { ActionOffer } from './action-offer.js';
import { AUTHENTICATORS, orgAuthenticator } from './authenticators.js';
import { POLL, RESEND } from './mailed-code.js';
import { PUSH_REJECTED, PUSH_TIMED_OUT } from './messages.js';
import { otherFactors } from './offers.js';
import { fixedField } from './option-fields.js';
import { type Progress, withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { moveTo, proven, refuse, type Step, type StepResult, type StepWorld } from './step.js';
import type { ChallengePushState } from './transaction.js';

const POLL_FORM: ActionOffer = {
  ...POLL,
  name: 'challenge-poll',
  relatesTo: '$.currentAuthenticator',
};

const { id, methods } = AUTHENTICATORS.push;
const RESEND_FORM: ActionOffer = {
  ...RESEND,
  relatesTo: '$.currentAuthenticator',
  fields: [
    {
      name: 'authenticator',
      type: 'object',
      required: true,
      fields: [fixedField('id', id), fixedField('methodType', methods[0])],
    },
  ],
};

/** Sends a push notification, and gives the state that waits for it. */
export function enterPush(progress: Progress, world: StepWorld): ChallengePushState {
  return { step: 'challenge-push', progress, push: world.sendPush(progress.userId), isOver: false };
}

/** The second factor: the user approves a push notification of Okta Verify. The page asks every few seconds. */
export const challengePushStep: Step<ChallengePushState> = {
  view({ progress, push: { number }, isOver }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    return {
      forms: [isOver ? RESEND_FORM : POLL_FORM, ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      authenticator: {
        ...orgAuthenticator('push'),
        ...(number === undefined || isOver ? {} : { contextualData: { correctAnswer: number } }),
        actions: isOver ? [] : [RESEND],
      },
    };
  },

  answer(state, path, input, world) {
    const { progress } = state;
    switch (path) {
      case POLL.path:
        return poll(state, world);
      case RESEND.path:
        return moveTo(enterPush(progress, world));
      default:
        return selectFactor(progress, input, world);
    }
  },
};

/** The widget draws no other screen for an answer that is a failure by its status. */
function poll(state: ChallengePushState, world: StepWorld): StepResult {
  const over: ChallengePushState = { ...state, isOver: true };
  switch (world.pushAnswer(state.push.id)) {
    case 'approved':
      return proven(withVerified(state.progress, 'push'));
    case 'denied':
      return refuse(over, 200, PUSH_REJECTED);
    case 'timed-out':
      return refuse(over, 200, PUSH_TIMED_OUT);
    case 'waiting':
      return moveTo(state);
  }
}
