import type { ActionOffer, AuthenticatorView } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { PASSWORD_EXPIRING, passwordTooWeak } from './messages.js';
import { credentials, ANSWER_PATH } from './offers.js';
import { withVerified } from './progress.js';
import { userView } from './select-factor-step.js';
import { type OrgWorld, proven, refuse, type Step } from './step.js';
import type { NewPasswordState } from './transaction.js';

const REMEDIATIONS: Readonly<Record<NewPasswordState['reason'], string>> = {
  forgotten: 'reset-authenticator',
  expired: 'reenroll-authenticator',
  expiring: 'reenroll-authenticator-warning',
};

const SKIP: ActionOffer = { name: 'skip', path: '/idp/idx/skip', fields: [] };

/** A new password: the old one was forgotten, has expired, or soon will (then it can be put off). */
export const newPasswordStep: Step<NewPasswordState> = {
  view({ reason, progress }, world) {
    const settings = passwordSettings(world);
    const days = world.user(progress.userId)?.passwordExpiresInDays;
    return {
      forms: [newPasswordForm(REMEDIATIONS[reason]), ...(reason === 'expiring' ? [SKIP] : [])],
      authenticator: {
        ...orgAuthenticator('password'),
        settings: reason === 'expiring' ? { ...settings, daysToExpiry: days } : settings,
      },
      ...(reason === 'expiring'
        ? { notice: PASSWORD_EXPIRING }
        : { recovering: { ...orgAuthenticator('password'), settings } }),
      ...userView(progress, world),
    };
  },

  answer(state, path, input, world) {
    const { progress } = state;
    if (path === SKIP.path) return proven({ ...progress, skippedNewPassword: true });
    const set = world.setPassword(progress.userId, textOf(input, 'credentials', 'passcode'));
    return set.result === 'set'
      ? proven(withVerified(progress, 'password'))
      : refuse(state, 403, passwordTooWeak(set.requirements));
  },
};

export function newPasswordForm(name: string): ActionOffer {
  return {
    name,
    path: ANSWER_PATH,
    relatesTo: '$.currentAuthenticator',
    fields: [
      credentials({
        name: 'passcode',
        type: 'string',
        required: true,
        label: 'New password',
        secret: true,
      }),
    ],
  };
}

/** What the widget lists below the field. */
export function passwordSettings({
  policies: { password },
}: OrgWorld): NonNullable<AuthenticatorView['settings']> {
  const { historyCount, ...complexity } = password;
  return {
    complexity: { ...complexity, excludeAttributes: [] },
    age: { minAgeMinutes: 0, historyCount },
  };
}
