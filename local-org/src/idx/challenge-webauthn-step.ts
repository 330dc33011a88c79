import type { ActionOffer } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { PASSKEY_INVALID, USER_LOCKED } from './messages.js';
import { ANSWER_PATH, credentials, otherFactors } from './offers.js';
import { ASSERTION_FIELDS, assertionIn, challengeData, enrolledPasskey } from './passkey-parts.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { proven, refuse, type Step } from './step.js';
import type { ChallengeWebauthnState } from './transaction.js';

const ANSWER: ActionOffer = {
  name: 'challenge-authenticator',
  path: ANSWER_PATH,
  relatesTo: '$.currentAuthenticator',
  fields: [credentials(...ASSERTION_FIELDS)],
};

/** The second factor: a passkey or a security key signs a challenge. */
export const challengeWebauthnStep: Step<ChallengeWebauthnState> = {
  view({ progress, challenge }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    const passkey = enrolledPasskey(world.passkey(progress.userId));
    const enrollments = (lists?.authenticatorEnrollments ?? [passkey]).map((one) =>
      one.key === passkey.key ? passkey : one,
    );
    return {
      forms: [ANSWER, ...forms],
      // The widget looks here for the credentials that the browser may use.
      lists: { authenticatorEnrollments: enrollments },
      ...userView(progress, world),
      authenticator: {
        ...orgAuthenticator('webauthn'),
        contextualData: { challengeData: challengeData(challenge, world) },
      },
    };
  },

  async answer(state, path, input, world) {
    const { progress, challenge } = state;
    if (path !== ANSWER_PATH) return selectFactor(progress, input, world);
    switch (await world.checkPasskey(progress.userId, assertionIn(input), challenge)) {
      case 'right':
        return proven(withVerified(progress, 'webauthn'));
      case 'wrong':
        // The widget tries again with the challenge that it has: it takes none from a refusal.
        return refuse(state, 401, PASSKEY_INVALID);
      case 'locked':
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};
