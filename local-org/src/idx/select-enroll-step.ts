import { type AuthenticatorName, orgAuthenticator } from './authenticators.js';
import { chosenIn } from './form-input.js';
import { freshCode } from './mailed-code.js';
import { EMAIL_TAKEN } from './messages.js';
import {
  type MailPurpose,
  moveTo,
  type OrgWorld,
  proven,
  refuse,
  type Step,
  type StepResult,
  type StepWorld,
} from './step.js';
import type { EnrollEmailState, NewProfile, SelectEnrollState } from './transaction.js';

/** What a new user has set up so far. */
export type Enrolled = Omit<SelectEnrollState, 'step'>;

/** The list of what a new user has to set up before the account is made. */
export const selectEnrollStep: Step<SelectEnrollState> = {
  view(state, world) {
    const left = stillToEnroll(state, world);
    return {
      forms: [
        {
          name: 'select-authenticator-enroll',
          path: '/idp/idx/credential/enroll',
          fields: [
            {
              name: 'authenticator',
              type: 'authenticator',
              required: true,
              options: left,
              list: 'authenticators',
            },
          ],
        },
      ],
      lists: { authenticators: left.map(orgAuthenticator) },
      ...newUserView(state.profile),
    };
  },

  answer({ step: _step, ...enrolled }, _path, input, world) {
    const chosen = chosenIn(input, stillToEnroll(enrolled, world));
    return moveTo(
      chosen === 'email'
        ? enterEnrollEmail(enrolled, world)
        : { ...enrolled, step: 'enroll-password' },
    );
  },
};

/** Back to the list, or, with nothing left on it, in: only now is there an account. */
export function continueEnrolling(enrolled: Enrolled, world: StepWorld): StepResult {
  const { profile, verified, password } = enrolled;
  if (password === undefined || stillToEnroll(enrolled, world).length > 0)
    return moveTo({ ...enrolled, step: 'select-enroll' });
  // Another user may have taken the address meanwhile.
  if (world.register(profile, password) === 'taken')
    return refuse({ step: 'enroll-profile' }, 400, EMAIL_TAKEN);
  return proven({ userId: profile.id, verified, idp: undefined });
}

const PURPOSE: MailPurpose = 'sign-up';

export function enterEnrollEmail(enrolled: Enrolled, world: StepWorld): EnrollEmailState {
  const { email, firstName } = enrolled.profile;
  return {
    ...enrolled,
    step: 'enroll-email',
    mailed: freshCode({ email, firstName, login: email }, PURPOSE, world),
  };
}

export function newUserView({ id, email }: NewProfile): {
  user: { id: string; identifier: string };
} {
  return { user: { id, identifier: email } };
}

function stillToEnroll(
  { verified }: Pick<Enrolled, 'verified'>,
  { policies }: OrgWorld | StepWorld,
): readonly AuthenticatorName[] {
  const wanted: readonly AuthenticatorName[] = policies.verifyEmail
    ? ['email', 'password']
    : ['password'];
  return wanted.filter((name) => !verified.includes(name));
}
