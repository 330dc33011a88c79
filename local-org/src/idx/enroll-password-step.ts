import { orgAuthenticator } from './authenticators.js';
import { textOf } from './form-input.js';
import { passwordTooWeak } from './messages.js';
import { newPasswordForm, passwordSettings } from './new-password-step.js';
import { continueEnrolling, newUserView } from './select-enroll-step.js';
import { refuse, type Step } from './step.js';
import type { EnrollPasswordState } from './transaction.js';

const ANSWER = newPasswordForm('enroll-authenticator');

/** The first password of a new user. */
export const enrollPasswordStep: Step<EnrollPasswordState> = {
  view: ({ profile }, world) => ({
    forms: [ANSWER],
    authenticator: { ...orgAuthenticator('password'), settings: passwordSettings(world) },
    ...newUserView(profile),
  }),

  answer(state, _path, input, world) {
    const { profile, verified } = state;
    const password = textOf(input, 'credentials', 'passcode');
    const problem = world.passwordProblem(profile, password);
    if (problem !== undefined) return refuse(state, 403, passwordTooWeak(problem));
    return continueEnrolling({ profile, password, verified: [...verified, 'password'] }, world);
  },
};
