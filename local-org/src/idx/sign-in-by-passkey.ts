import type { ActionOffer, StepView } from './action-offer.js';
import { type FormInput, textOf } from './form-input.js';
import { PASSKEY_INVALID, USER_LOCKED } from './messages.js';
import { credentials } from './offers.js';
import {
  ASSERTION_FIELDS,
  assertionIn,
  browserField,
  challengeData,
  userIdIn,
} from './passkey-parts.js';
import { type OrgWorld, proven, refuse, type StepResult, type StepWorld } from './step.js';
import type { IdentifyState } from './transaction.js';

/** Where a passkey of the first screen goes. */
export const PASSKEY_PATH = '/idp/idx/challenge/answer/webauthn-autofillui';

const passkeyForm = (name: string): ActionOffer => ({
  name,
  path: PASSKEY_PATH,
  relatesTo: 'webauthnAutofillUIChallenge',
  fields: [credentials(...ASSERTION_FIELDS, browserField('userHandle', 'User Handle', false))],
});
const BUTTON = passkeyForm('launch-passkeys-authenticator');
const AUTOFILL = passkeyForm('challenge-webauthn-autofillui-authenticator');

/** What the first screen has beside the fields: a button, and the browser's own list of passkeys. */
export function passkeyOffers(
  { challenge }: IdentifyState,
  world: OrgWorld,
): Pick<StepView, 'forms' | 'passkeyChallenge'> {
  if (!world.policies.passkeys.autofill || challenge === undefined) return { forms: [] };
  return { forms: [BUTTON, AUTOFILL], passkeyChallenge: challengeData(challenge, world) };
}

/** The passkey says who the user is. */
export async function answerPasskey(
  state: IdentifyState,
  input: FormInput,
  world: StepWorld,
): Promise<StepResult> {
  const userId = userIdIn(textOf(input, 'credentials', 'userHandle'));
  switch (await world.checkPasskey(userId, assertionIn(input), state.challenge ?? '')) {
    case 'right':
      return proven({ userId, verified: ['webauthn'], idp: undefined });
    case 'wrong':
      return refuse(state, 401, PASSKEY_INVALID);
    case 'locked':
      return refuse(state, 403, USER_LOCKED);
  }
}
