import { oktaId } from '../random-id.js';
import type { ActionOffer, FieldSpec } from './action-offer.js';
import { textOf } from './form-input.js';
import { EMAIL_MALFORMED, EMAIL_TAKEN } from './messages.js';
import { moveTo, refuse, type Step } from './step.js';
import type { EnrollProfileState } from './transaction.js';

const text = (name: string, label: string): FieldSpec => ({
  name,
  type: 'string',
  required: true,
  label,
});

const ENROLL: ActionOffer = {
  name: 'enroll-profile',
  path: '/idp/idx/enroll/new',
  fields: [
    {
      name: 'userProfile',
      type: 'object',
      required: true,
      fields: [
        text('firstName', 'First name'),
        text('lastName', 'Last name'),
        text('email', 'Email'),
      ],
    },
  ],
};

const BACK: ActionOffer = { name: 'select-identify', path: '/idp/idx/identify/select', fields: [] };

/** The form of a user who signs up. */
export const enrollProfileStep: Step<EnrollProfileState> = {
  view: ({}, { identityProviders }) => ({ forms: [ENROLL, BACK], idps: identityProviders }),

  answer(state, path, input, world) {
    if (path === BACK.path) return moveTo({ step: 'identify' });
    const typed = (name: string): string => textOf(input, 'userProfile', name).trim();
    const email = typed('email');
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) return refuse(state, 400, EMAIL_MALFORMED);
    if (!world.isFree(email)) return refuse(state, 400, EMAIL_TAKEN);
    const profile = {
      id: oktaId('00u'),
      email,
      firstName: typed('firstName'),
      lastName: typed('lastName'),
    };
    return moveTo({ step: 'select-enroll', profile, verified: [], password: undefined });
  },
};
