import type { TimedFactor } from '../users.js';
import type { ActionOffer } from './action-offer.js';
import { enrolledAuthenticator, orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import {
  aboveTheForm,
  atField,
  CODE_INVALID,
  CODE_USED,
  type IdxMessage,
  USER_LOCKED,
} from './messages.js';
import { ANSWER_PATH, otherFactors, passcodeForm } from './offers.js';
import { withVerified } from './progress.js';
import { selectFactor, userView } from './select-factor-step.js';
import { proven, refuse, type Step } from './step.js';
import type { ChallengeTotpState } from './transaction.js';

/** What differs from one to the other: the form, the name of its field, and what is said of a wrong code. */
interface TotpScreen {
  readonly form: ActionOffer;
  readonly field: string;
  readonly wrong: IdxMessage;
  readonly used: IdxMessage;
}

const form = passcodeForm(
  'challenge-authenticator',
  '$.currentAuthenticatorEnrollment',
  'Enter code',
);

/** It stands at the field, but for custom codes, where it stands above the form. */
const SCREENS: Readonly<Record<TimedFactor, TotpScreen>> = {
  totp: { form, field: 'passcode', wrong: CODE_INVALID, used: CODE_USED },
  customOtp: {
    form,
    field: 'passcode',
    wrong: aboveTheForm(CODE_INVALID),
    used: aboveTheForm(CODE_USED),
  },
  oktaVerifyCode: {
    form: passcodeForm('challenge-authenticator', '$.currentAuthenticator', 'Enter code', {
      field: 'totp',
    }),
    field: 'totp',
    wrong: atField(CODE_INVALID, 'credentials.totp'),
    used: atField(CODE_USED, 'credentials.totp'),
  },
};

/** The second factor: the code that an authenticator app shows, Okta Verify, or a device for custom one-time codes. */
export const challengeTotpStep: Step<ChallengeTotpState> = {
  view({ progress, factor }, world) {
    const { forms, lists } = otherFactors(world.user(progress.userId));
    return {
      forms: [SCREENS[factor].form, ...forms],
      ...(lists ? { lists } : {}),
      ...userView(progress, world),
      ...(factor === 'oktaVerifyCode'
        ? { authenticator: orgAuthenticator(factor) }
        : { enrollment: enrolledAuthenticator(factor) }),
    };
  },

  answer(state, path, input, world) {
    const { progress, factor } = state;
    if (path !== ANSWER_PATH) return selectFactor(progress, input, world);
    const screen = SCREENS[factor];
    const result = world.checkTotp(
      progress.userId,
      factor,
      textOf(input, 'credentials', screen.field),
    );
    switch (result) {
      case 'right':
        return proven(withVerified(progress, factor));
      case 'wrong':
      case 'used':
        return refuse(state, 401, screen[result]);
      case 'locked':
        return refuse({ step: 'identify' }, 403, USER_LOCKED);
    }
  },
};
