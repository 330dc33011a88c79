import { isRecord } from './http/org-request.js';

/** What a value in a file may be. */
export type Shape =
  | 'text'
  | 'number'
  | 'yes or no'
  | { readonly oneOf: readonly string[] }
  | { readonly listOf: Shape }
  | ObjectShape;

/** An object with these entries, and no others. */
export interface ObjectShape {
  readonly entries: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/**
 * Holds a value out of a file against what it may be: there, no compiler has looked.
 *
 * @param at where it stands, such as `users[0].login`
 * @throws {TypeError} if it is anything else; the message says where
 */
export function checkShape(value: unknown, shape: Shape, at: string): void {
  if (typeof shape === 'object' && 'listOf' in shape && Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkShape(item, shape.listOf, `${at}[${index}]`);
  } else if (typeof shape === 'object' && 'entries' in shape && isRecord(value)) {
    checkEntries(value, shape, at);
  } else if (!isPlain(value, shape)) {
    throw new TypeError(`${at || 'the file'} is not ${inWords(shape)}`);
  }
}

function checkEntries(
  value: Readonly<Record<string, unknown>>,
  { entries, required = [] }: ObjectShape,
  at: string,
): void {
  const path = (name: string): string => (at ? `${at}.${name}` : name);
  for (const [name, item] of Object.entries(value)) {
    const shape = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (shape === undefined)
      throw new TypeError(
        `${path(name)} is nothing that the org knows; there is ${Object.keys(entries).join(', ')}`,
      );
    checkShape(item, shape, path(name));
  }
  for (const name of required)
    if (!Object.hasOwn(value, name)) throw new TypeError(`${path(name)} is missing`);
}

const PLAIN_TYPES = { 'text': 'string', 'number': 'number', 'yes or no': 'boolean' } as const;

function isPlain(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === PLAIN_TYPES[shape];
  return 'oneOf' in shape && typeof value === 'string' && shape.oneOf.includes(value);
}

function inWords(shape: Shape): string {
  if (typeof shape === 'string')
    return { 'text': 'text', 'number': 'a number', 'yes or no': 'true or false' }[shape];
  if ('oneOf' in shape) return `one of ${shape.oneOf.join(', ')}`;
  return 'listOf' in shape ? 'a list' : 'an object';
}
