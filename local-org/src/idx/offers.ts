import { maskPhoneNumber } from '../phone-number.js';
import type { FactorName, OrgUser } from '../users.js';
import type { ActionOffer, AuthenticatorView, FieldSpec, StepView } from './action-offer.js';
import {
  enrolledAuthenticator,
  listed,
  type ListedName,
  orgAuthenticator,
} from './authenticators.js';

/** Where every answer to a challenge goes. */
export const ANSWER_PATH = '/idp/idx/challenge/answer';

/** Where the choice of a factor goes, and what it needs to begin. */
export const SELECT_PATH = '/idp/idx/challenge';

/** The same for what is set up. */
export const SET_UP_PATH = '/idp/idx/credential/enroll';

/** "Forgot password?" */
export const RECOVER: ActionOffer = { name: 'recover', path: '/idp/idx/recover', fields: [] };

/** A form with one secret or code, as most challenges have it. */
export function passcodeForm(
  name: string,
  relatesTo: NonNullable<ActionOffer['relatesTo']>,
  label: string,
  { secret = false, field = 'passcode' } = {},
): ActionOffer {
  const passcode: FieldSpec = {
    name: field,
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
export function otherFactors(user: OrgUser | undefined): Pick<StepView, 'forms' | 'lists'> {
  return user && user.factors.length > 1 ? factorChoice(user) : { forms: [] };
}

/** The choice between what a user has. */
export function factorChoice(user: OrgUser): Required<Pick<StepView, 'forms' | 'lists'>> {
  const options = listed(user.factors);
  const list = 'authenticatorEnrollments';
  return {
    forms: [
      {
        name: 'select-authenticator-authenticate',
        path: SELECT_PATH,
        fields: [{ name: 'authenticator', type: 'authenticator', required: true, options, list }],
      },
    ],
    lists: { [list]: options.map((option) => enrolledBy(user, option)) },
  };
}

/** A factor as this user has it. */
export function enrolledBy(user: OrgUser, factor: ListedName): AuthenticatorView {
  return {
    ...enrolledAuthenticator(factor),
    ...(factor === 'phone'
      ? { profile: { phoneNumber: maskPhoneNumber(user.phoneNumber ?? '') } }
      : {}),
  };
}

/** The choice between what a user still has to set up. */
export function setUpChoice(
  left: readonly FactorName[],
): Required<Pick<StepView, 'forms' | 'lists'>> {
  const list = 'authenticators';
  return {
    forms: [
      {
        name: 'select-authenticator-enroll',
        path: SET_UP_PATH,
        fields: [
          { name: 'authenticator', type: 'authenticator', required: true, options: left, list },
        ],
      },
    ],
    lists: { [list]: left.map(orgAuthenticator) },
  };
}
