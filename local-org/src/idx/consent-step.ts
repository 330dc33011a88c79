import { scopesInWords } from '../consents.js';
import type { ActionOffer } from './action-offer.js';
import { userView } from './select-factor-step.js';
import { ended, proven, type Step } from './step.js';
import type { AdminConsentState, ConsentState } from './transaction.js';

const ASK: ActionOffer = {
  name: 'consent',
  path: '/idp/idx/consent',
  fields: [
    {
      name: 'consent',
      type: 'boolean',
      required: true,
      options: [
        { label: 'Allow Access', value: true },
        { label: "Don't Allow", value: false },
      ],
    },
  ],
};

/** The user says whether the app may have what it asks for. */
export const consentStep: Step<ConsentState> = {
  view: ({ progress, scopes }, world) => ({
    forms: [{ ...ASK, scopes: scopesInWords(scopes) }],
    ...userView(progress, world),
  }),

  answer({ progress, scopes }, _path, input, world) {
    if (input['consent'] !== true) return ended(world.refuseConsent());
    world.grantConsent(progress.userId, scopes);
    return proven({ ...progress, hasConsented: true });
  },
};

/** An administrator says, for all users, whether the app may use Okta's own API. */
export const adminConsentStep: Step<AdminConsentState> = {
  view: ({ progress, scopes }, world) => ({
    forms: [{ ...ASK, name: 'admin-consent', scopes: scopesInWords(scopes) }],
    ...userView(progress, world),
  }),

  answer({ progress, scopes }, _path, input, world) {
    if (input['consent'] !== true) return ended(world.refuseConsent());
    world.grantAdminConsent(scopes);
    return proven(progress);
  },
};
