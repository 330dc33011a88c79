import { isRecord } from '../http/org-request.js';
import type { FieldSpec } from './action-offer.js';

/** What was filled in; nested as the fields are. */
export type FormInput = Readonly<Record<string, unknown>>;

/** Whether an answer fits the form that was shown. `field` is a dotted name, such as `credentials.passcode`. */
export type InputCheck = { ok: true } | { ok: false; problem: 'unknown' | 'missing' | 'wrong-type'; field: string };

/** Checks an answer against the fields of its form: nothing may be missing, nothing may be added. */
export function checkInput(fields: readonly FieldSpec[], input: FormInput, prefix = ''): InputCheck {
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
  if (value === undefined || value === null || value === '') return field.required ? { ok: false, problem: 'missing', field: name } : { ok: true };
  if (field.type === 'object') return isRecord(value) ? checkInput(field.fields, value, `${name}.`) : { ok: false, problem: 'wrong-type', field: name };
  return typeof value === field.type ? { ok: true } : { ok: false, problem: 'wrong-type', field: name };
}

/** A checked string of the form, `''` if it was left out. */
export function textOf(input: FormInput, ...path: readonly string[]): string {
  let value: unknown = input;
  for (const name of path) value = isRecord(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : '';
}
