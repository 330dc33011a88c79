import type { ActionOffer } from './action-offer.js';
import { enterChallengeEmail } from './challenge-email-step.js';
import { textOf } from './form-input.js';
import { AUTHENTICATION_FAILED, USER_LOCKED } from './messages.js';
import { moveTo, refuse, type Step } from './step.js';
import type { IdentifyState } from './transaction.js';

const IDENTIFY: ActionOffer = {
  name: 'identify',
  path: '/idp/idx/identify',
  fields: [
    { name: 'identifier', type: 'string', required: true, label: 'Username' },
    { name: 'credentials', type: 'object', required: true, fields: [{ name: 'passcode', type: 'string', required: true, label: 'Password', secret: true }] },
    { name: 'rememberMe', type: 'boolean', required: false, label: 'Remember this device' },
  ],
};

/** The first screen: user name and password in one form, and the social providers. */
export const identifyStep: Step<IdentifyState> = {
  view: (_state, { identityProviders }) => ({
    forms: [IDENTIFY],
    idps: identityProviders,
    authenticator: { key: 'okta_password', type: 'password', id: 'autlocalpassword', displayName: 'Password' },
  }),

  answer(state, _path, input, world) {
    const check = world.checkPassword(textOf(input, 'identifier'), textOf(input, 'credentials', 'passcode'));
    switch (check.result) {
      case 'wrong':
        return refuse(state, 401, AUTHENTICATION_FAILED);
      case 'locked':
        return refuse(state, 403, USER_LOCKED);
      case 'right': {
        const { user } = check;
        const amr = ['pwd'];
        if (user.factors.includes('email')) return moveTo(enterChallengeEmail(user, amr, undefined, world));
        return { outcome: 'signed-in', signIn: { userId: user.id, amr, idp: undefined } };
      }
    }
  },
};
