import { secretHandle } from '../random-id.js';
import type { ActionOffer, AuthenticatorView } from './action-offer.js';
import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { PASSKEY_NOT_ADDED } from './messages.js';
import { ANSWER_PATH, credentials } from './offers.js';
import { browserField, userHandle } from './passkey-parts.js';
import { type Progress, withVerified } from './progress.js';
import { userView } from './select-factor-step.js';
import { type OrgWorld, proven, refuse, type Step } from './step.js';
import type { EnrollWebauthnState } from './transaction.js';

const ANSWER: ActionOffer = {
  name: 'enroll-authenticator',
  path: ANSWER_PATH,
  relatesTo: '$.currentAuthenticator',
  fields: [
    credentials(
      browserField('clientData', 'Client Data'),
      browserField('attestation', 'Attestation'),
      browserField('transports', 'Transports', false),
      browserField('clientExtensions', 'clientExtensions', false),
    ),
  ],
};

export function enterEnrollWebauthn(progress: Progress): EnrollWebauthnState {
  return { step: 'enroll-webauthn', progress, challenge: secretHandle() };
}

/** A passkey or a security key is set up. */
export const enrollWebauthnStep: Step<EnrollWebauthnState> = {
  view: (state, world) => ({
    forms: [ANSWER],
    // Those that are not to be set up again. The widget reads the list even where it is empty.
    lists: { authenticatorEnrollments: [] },
    authenticator: {
      ...orgAuthenticator('webauthn'),
      settings: {},
      contextualData: { activationData: activationData(state, world) },
    },
    ...userView(state.progress, world),
  }),

  async answer(state, _path, input, world) {
    const { progress, challenge } = state;
    const given = {
      clientData: textOf(input, 'credentials', 'clientData'),
      attestation: textOf(input, 'credentials', 'attestation'),
      transports: textOf(input, 'credentials', 'transports'),
    };
    return (await world.enrollPasskey(progress.userId, given, challenge)) === 'right'
      ? proven(withVerified(progress, 'webauthn'))
      : refuse(state, 400, PASSKEY_NOT_ADDED);
  },
};

/** What the widget hands to `navigator.credentials.create()`. */
function activationData(
  { progress: { userId }, challenge }: EnrollWebauthnState,
  world: OrgWorld,
): NonNullable<AuthenticatorView['contextualData']> {
  const { rpId, userVerification, autofill } = world.policies.passkeys;
  const user = world.user(userId);
  return {
    rp: { name: 'Local Okta org', ...(rpId ? { id: rpId } : {}) },
    user: {
      displayName: user ? `${user.firstName} ${user.lastName}` : '',
      name: user?.login ?? '',
      id: userHandle(userId),
    },
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    challenge,
    attestation: 'direct',
    authenticatorSelection: {
      userVerification: userVerification ? 'required' : 'preferred',
      requireResidentKey: autofill,
      residentKey: autofill ? 'required' : 'discouraged',
    },
  };
}
