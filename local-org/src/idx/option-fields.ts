import type { AuthenticatorList, ChoiceOption, FieldSpec } from './action-offer.js';
import { AUTHENTICATORS, type ListedName } from './authenticators.js';

const METHOD_LABELS: Readonly<Record<string, string>> = {
  sms: 'SMS',
  voice: 'Voice call',
  push: 'Get a push notification',
  totp: 'Enter a code',
};

/** A field that says what it is about; the user does not see it. */
export const fixedField = (name: string, fixed: string, required = true): FieldSpec => ({
  name,
  type: 'string',
  required,
  fixed,
});

/** How an authenticator is used, where there is more than one way. */
export const methodOptions = (name: ListedName): readonly ChoiceOption[] =>
  AUTHENTICATORS[name].methods.map((value) => ({ label: METHOD_LABELS[value] ?? value, value }));

/** A phone number that is typed. */
export const phoneNumberField = (required: boolean): FieldSpec => ({
  name: 'phoneNumber',
  type: 'string',
  required,
  label: 'Phone number',
});

/** What is sent for one authenticator out of a list. */
export function optionFields(name: ListedName, list: AuthenticatorList): readonly FieldSpec[] {
  const { id, enrollmentId, methods } = AUTHENTICATORS[name];
  const [method] = methods;
  if (methods.length === 1) return [fixedField('id', id), fixedField('methodType', method, false)];
  const choice: readonly FieldSpec[] = [
    fixedField('id', id),
    { name: 'methodType', type: 'choice', required: false, options: methodOptions(name) },
  ];
  if (name !== 'phone') return choice;
  return [
    ...choice,
    list === 'authenticatorEnrollments'
      ? fixedField('enrollmentId', enrollmentId)
      : phoneNumberField(false),
  ];
}
