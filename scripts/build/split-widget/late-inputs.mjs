// The kinds of inputs that no first screen has. rest-loader.js waits for the rest where a form has one.
import { importsOf } from './late-imports.mjs';
import { replaceOnce } from './replace-once.mjs';

/** By the names of the framework's table: how it registers each. */
const REGISTERED = [
  `registerInput('radio', Radio);`,
  `registerInput('select', SelectForSigninWidget);`,
  `registerInput('group', InputGroup);`,
];

/** What Okta's framework makes of its own select box. */
const SELECT = /^const SelectForSigninWidget = Select\.extend\(\{\n[\s\S]*?^\}\);/m;

/**
 * Moves the inputs out of Okta's framework that its first screens don't have.
 *
 * @param {string} code of the framework
 * @param {string} file for the message
 * @returns {{ first: string, moved: string, imports: ReturnType<typeof importsOf> }} the framework without them; the code that makes them, and what that imports
 * @throws {Error} where the framework makes them in another way
 */
export function withoutInputs(code, file) {
  const select = SELECT.exec(code)?.[0] ?? 'const SelectForSigninWidget = Select.extend({';
  const moved = [select, ...REGISTERED];
  const first = replaceOnce(code, file, [
    ...moved.map((part) => /** @type {const} */ ([part, ''])),
    ['Select: SelectForSigninWidget,', 'get Select() { return late.SelectForSigninWidget; },'],
  ]);
  const text = `${moved.join('\n')}\nObject.assign(late, { SelectForSigninWidget });`;
  const used = new Set(text.match(/[\w$]+/g));
  return { first, moved: text, imports: importsOf(code).filter(({ name }) => used.has(name)) };
}
