import { inheritedName, urlIsCode } from '../errors/config-errors.js';

/** The widget flattens its options (underscore-like, without a look at the name): by these names it would write into `Object.prototype`. */
const INHERITED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Browsers leave out white space and control characters where they read a scheme. */
const IGNORED = /[^\x21-\uffff]+/g;

const RUNS_CODE = /^(?:javascript|vbscript):/i;

/** The texts of the form, where any words may stand. */
const TEXTS = /^config\.i18n\b/;

/**
 * Refuses what no option may hold, at any depth of plain objects and lists: names that every object has, and URLs that are code.
 *
 * @param path of `value`, for the hint
 * @throws {SignInError} `configuration`
 */
export function refuseHarmful(
  value: unknown,
  path: string,
  around: ReadonlySet<unknown> = new Set(),
): void {
  if (
    typeof value === 'string' &&
    !TEXTS.test(path) &&
    RUNS_CODE.test(value.replace(IGNORED, ''))
  ) {
    throw urlIsCode(path, value);
  }
  if (typeof value !== 'object' || value === null || around.has(value) || !isPlain(value)) return;
  for (const name of Object.keys(value)) {
    if (INHERITED.has(name)) throw inheritedName(`${path}.${name}`);
    refuseHarmful(
      (value as Record<string, unknown>)[name],
      `${path}.${name}`,
      new Set([...around, value]),
    );
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
