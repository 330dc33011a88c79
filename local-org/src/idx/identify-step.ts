import type { ActionOffer, FieldSpec, StepView } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { answerPassword } from './challenge-password-step.js';
import { textOf } from './form-input.js';
import { credentials, RECOVER } from './offers.js';
import { answerPasskey, PASSKEY_PATH, passkeyOffers } from './sign-in-by-passkey.js';
import { type OrgWorld, moveTo, type Step } from './step.js';
import type { IdentifyState } from './transaction.js';

const IDENTIFIER: FieldSpec = {
  name: 'identifier',
  type: 'string',
  required: true,
  label: 'Username',
};
const PASSWORD = credentials({
  name: 'passcode',
  type: 'string',
  required: true,
  label: 'Password',
  secret: true,
});
const REMEMBER: FieldSpec = {
  name: 'rememberMe',
  type: 'boolean',
  required: false,
  label: 'Remember this device',
};

const identify = (...fields: readonly FieldSpec[]): ActionOffer => ({
  name: 'identify',
  path: '/idp/idx/identify',
  fields,
});
const IDENTIFY = identify(IDENTIFIER, PASSWORD, REMEMBER);
const IDENTIFY_FIRST = identify(IDENTIFIER, REMEMBER);
const SIGN_UP: ActionOffer = { name: 'select-enroll-profile', path: '/idp/idx/enroll', fields: [] };
const UNLOCK: ActionOffer = { name: 'unlock-account', path: '/idp/idx/unlock-account', fields: [] };

/** The first screen: user name and, unless it is asked for on a page of its own, the password; and the social providers. */
export const identifyStep: Step<IdentifyState> = {
  view(state, world) {
    const rule = world.routingRules.find(({ domain }) => domain === undefined);
    return rule ? onlyProvider(rule.identityProvider, world) : firstScreen(state, world);
  },

  answer(state, path, input, world) {
    switch (path) {
      case RECOVER.path:
        return moveTo({ step: 'identify-recovery' });
      case SIGN_UP.path:
        return moveTo({ step: 'enroll-profile' });
      case UNLOCK.path:
        return moveTo({ step: 'unlock-account' });
      case PASSKEY_PATH:
        return answerPasskey(state, input, world);
    }
    const login = textOf(input, 'identifier');
    const named = login.trim().toLowerCase();
    const rule = world.routingRules.find(
      ({ domain }) => domain !== undefined && named.endsWith(`@${domain.toLowerCase()}`),
    );
    if (rule) return moveTo({ step: 'leave-for-idp', idpId: rule.identityProvider });
    if (world.policies.identifierFirst) return moveTo({ step: 'challenge-password', login });
    return answerPassword(state, login, textOf(input, 'credentials', 'passcode'), world);
  },
};

/** Nothing but the way to one provider. */
export function onlyProvider(id: string, { identityProviders }: OrgWorld): StepView {
  return { forms: [], idps: identityProviders.filter((idp) => idp.id === id) };
}

function firstScreen(state: IdentifyState, world: OrgWorld): StepView {
  const { policies, identityProviders: idps } = world;
  const { identifierFirst, signUp, unlockAccount, recoverPassword } = policies;
  const { forms, ...passkeys } = passkeyOffers(state, world);
  const further = [...(signUp ? [SIGN_UP] : []), ...(unlockAccount ? [UNLOCK] : []), ...forms];
  if (identifierFirst) return { ...passkeys, forms: [IDENTIFY_FIRST, ...further], idps };
  return {
    ...passkeys,
    forms: [IDENTIFY, ...further],
    idps,
    authenticator: { ...orgAuthenticator('password'), actions: recoverPassword ? [RECOVER] : [] },
  };
}
