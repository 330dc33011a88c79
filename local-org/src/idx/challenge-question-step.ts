import type { ActionOffer } from './action-offer.js';
import { enrolledAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { ANSWER_INVALID, USER_LOCKED } from './messages.js';
import { ANSWER_PATH, credentials, otherFactors } from './offers.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { proven, refuse, type Step } from './step.js';
import type { ChallengeQuestionState } from './transaction.js';

/** The second factor: the answer to a question that the user once chose. */
export const challengeQuestionStep: Step<ChallengeQuestionState> = {
  view({ progress }, world) {
    const user = world.user(progress.userId);
    const { key = '', question = '' } = user?.securityQuestion ?? {};
    const { forms, lists } = otherFactors(user);
    return {
      forms: [answerForm(key, question), ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      enrollment: {
        ...enrolledAuthenticator('question'),
        profile: { questionKey: key, question },
        contextualData: { enrolledQuestion: { questionKey: key, question } },
      },
    };
  },

  answer(state, path, input, world) {
    if (path !== ANSWER_PATH) return selectFactor(state.progress, input, world);
    switch (world.checkAnswer(state.progress.userId, textOf(input, 'credentials', 'answer'))) {
      case 'right':
        return proven(withVerified(state.progress, 'question'));
      case 'wrong':
        return refuse(state, 401, ANSWER_INVALID);
      case 'locked':
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};

/** The widget shows the label of the first field as that of the second. */
function answerForm(key: string, question: string): ActionOffer {
  return {
    name: 'challenge-authenticator',
    path: ANSWER_PATH,
    relatesTo: '$.currentAuthenticatorEnrollment',
    fields: [
      credentials(
        { name: 'questionKey', type: 'string', required: true, label: question, fixed: key },
        { name: 'answer', type: 'string', required: true, label: 'Answer' },
      ),
    ],
  };
}
