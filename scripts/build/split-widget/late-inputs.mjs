// The kinds of inputs that no first screen has. rest-loader.js waits for the rest where a form has one.
import { importsOf } from './late-imports.mjs';

const REGISTERED = /^registerInput\('(?:radio|select|group)', [\w$]+\);$/gm;

/** What Okta's framework makes of its own select box: another one of it, or up to 7.44 a change in it. */
const SELECT =
  /^(?:const SelectForSigninWidget = Select\.extend\(\{|Select\.prototype\.\w+ = function \(\) \{)\n[\s\S]*?^\}\)?;/gm;

const ENTRY = /^( *)Select: (?<name>\w+),$/m;

/**
 * Moves the inputs out of Okta's framework that its first screens don't have.
 *
 * @param {string} code of the framework
 * @param {string} file for the message
 * @returns {{ first: string, moved: string, imports: ReturnType<typeof importsOf> }} the framework without them; the code that makes them, and what that imports
 * @throws {Error} where the framework makes them in another way
 */
export function withoutInputs(code, file) {
  const registered = code.match(REGISTERED) ?? [];
  const select = code.match(SELECT) ?? [];
  const name = ENTRY.exec(code)?.groups?.['name'];
  if (registered.length !== 3 || select.length !== 1 || !name)
    throw new Error(`split-widget: ${file} of the widget makes its inputs in another way`);
  const moved = [...select, ...registered, `Object.assign(late, { Select: ${name} });`].join('\n');
  const used = new Set(moved.match(/[\w$]+/g));
  return {
    first: code
      .replace(SELECT, '')
      .replace(REGISTERED, '')
      .replace(ENTRY, '$1get Select() { return late.Select; },'),
    moved,
    imports: importsOf(code).filter((one) => used.has(one.name)),
  };
}
