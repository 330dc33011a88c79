import type { ActionOffer, FieldSpec, StepView } from './action-offer.js';
import { type AuthenticatorName, enrolledAuthenticator } from './authenticators.js';

/** Where every answer to a challenge goes. */
export const ANSWER_PATH = '/idp/idx/challenge/answer';

/** "Forgot password?" */
export const RECOVER: ActionOffer = { name: 'recover', path: '/idp/idx/recover', fields: [] };

/** A form with one secret or code, as most challenges have it. */
export function passcodeForm(
  name: string,
  relatesTo: NonNullable<ActionOffer['relatesTo']>,
  label: string,
  secret = false,
): ActionOffer {
  const passcode: FieldSpec = {
    name: 'passcode',
    type: 'string',
    required: true,
    label,
    ...(secret ? { secret } : {}),
  };
  return { name, path: ANSWER_PATH, relatesTo, fields: [credentials(passcode)] };
}

export function credentials(...fields: readonly FieldSpec[]): FieldSpec {
  return { name: 'credentials', type: 'object', required: true, fields };
}

/** "Verify with something else": only where there is something else. */
export function otherFactors(
  factors: readonly AuthenticatorName[],
): Pick<StepView, 'forms' | 'lists'> {
  return factors.length > 1 ? factorChoice(factors) : { forms: [] };
}

/** The choice between what a user has. */
export function factorChoice(
  factors: readonly AuthenticatorName[],
): Required<Pick<StepView, 'forms' | 'lists'>> {
  const list = 'authenticatorEnrollments';
  return {
    forms: [
      {
        name: 'select-authenticator-authenticate',
        path: '/idp/idx/challenge',
        fields: [
          { name: 'authenticator', type: 'authenticator', required: true, options: factors, list },
        ],
      },
    ],
    lists: { [list]: factors.map(enrolledAuthenticator) },
  };
}
