import { isRecord } from '../http/org-request.js';
import type { FieldSpec } from './action-offer.js';
import { type AuthenticatorName, AUTHENTICATORS } from './authenticators.js';
import { optionFields } from './option-fields.js';

/** What was filled in; nested as the fields are. */
export type FormInput = Readonly<Record<string, unknown>>;

/** Whether an answer fits the form that was shown. `field` is a dotted name, such as `credentials.passcode`. */
export type InputCheck =
  | { ok: true }
  | { ok: false; problem: 'unknown' | 'missing' | 'wrong-type' | 'not-offered'; field: string };

/** Checks an answer against the fields of its form: nothing may be missing, nothing may be added. */
export function checkInput(
  fields: readonly FieldSpec[],
  input: FormInput,
  prefix = '',
): InputCheck {
  const unknown = Object.keys(input).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) return { ok: false, problem: 'unknown', field: prefix + unknown };
  for (const field of fields) {
    const value = Object.hasOwn(input, field.name) ? input[field.name] : undefined;
    const check = checkField(field, value, prefix + field.name);
    if (!check.ok) return check;
  }
  return { ok: true };
}

function checkField(field: FieldSpec, value: unknown, name: string): InputCheck {
  if (value === undefined || value === null || value === '') {
    return field.required ? { ok: false, problem: 'missing', field: name } : { ok: true };
  }
  switch (field.type) {
    case 'object':
      return isRecord(value)
        ? checkInput(field.fields, value, `${name}.`)
        : { ok: false, problem: 'wrong-type', field: name };
    case 'authenticator':
      return isRecord(value)
        ? checkChoice(field, value, name)
        : { ok: false, problem: 'wrong-type', field: name };
    case 'boolean':
      return typeof value === 'boolean'
        ? { ok: true }
        : { ok: false, problem: 'wrong-type', field: name };
    case 'choice':
      return field.options.some((option) => option.value === value)
        ? { ok: true }
        : { ok: false, problem: 'not-offered', field: name };
    case 'string':
      if (typeof value !== 'string') return { ok: false, problem: 'wrong-type', field: name };
      return field.fixed === undefined || field.fixed === value
        ? { ok: true }
        : { ok: false, problem: 'not-offered', field: name };
  }
}

function checkChoice(
  { options, list }: Extract<FieldSpec, { type: 'authenticator' }>,
  value: FormInput,
  name: string,
): InputCheck {
  const { id } = value;
  const chosen = options.find((option) => AUTHENTICATORS[option].id === id);
  return chosen
    ? checkInput(optionFields(chosen, list), value, `${name}.`)
    : { ok: false, problem: id === undefined ? 'missing' : 'not-offered', field: `${name}.id` };
}

/** The authenticator that a checked answer picks out of those that were offered, and the way to use it, where that is said. */
export function chosenIn<Name extends AuthenticatorName>(
  input: FormInput,
  options: readonly Name[],
): Name | undefined {
  const id = textOf(input, 'authenticator', 'id');
  const method = textOf(input, 'authenticator', 'methodType');
  return options.find(
    (option) =>
      AUTHENTICATORS[option].id === id &&
      (method === '' || AUTHENTICATORS[option].methods.includes(method)),
  );
}

/** A checked string of the form, `''` if it was left out. */
export function textOf(input: FormInput, ...path: readonly string[]): string {
  let value: unknown = input;
  for (const name of path) value = isRecord(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : '';
}
