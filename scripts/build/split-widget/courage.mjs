// Okta's framework, cut: what a first screen is made of, and what later screens alone are.
import { posix } from 'node:path';
import { checkUnnamed, importsOf, withoutLate } from './late-imports.mjs';
import { withoutInputs } from './late-inputs.mjs';
import { COURAGE, LOADER, readingLate, WIDGET } from './widget-files.mjs';

/** What a later view reads, by the framework's names. */
const LATE = new Set(['Clipboard', 'InputGroup', 'Radio']);

/** What is read by the Classic Engine alone, which is in neither part. */
const NONE = new Set(['BaseDropDown', 'BaseSchema', 'SchemaFormFactory', 'SchemaProperty']);

/** The framework's imports of these. @param {string} code @param {string} id @param {Iterable<string>} keys */
function importsByKey(code, id, keys) {
  return [...keys].map((key) => {
    const name = new RegExp(`^ *${key}: (?<name>[\\w$]+),?$`, 'm').exec(code)?.groups?.['name'];
    const found = importsOf(code).find((one) => one.name === name);
    if (!found) throw new Error(`split-widget: ${id} has no ${key}`);
    return found;
  });
}

/** @param {string} code @param {string} id @throws {Error} where the framework uses itself what is late */
export function firstOfCourage(code, id) {
  const late = importsByKey(code, id, [...LATE, ...NONE]);
  const isLate = (/** @type {string} */ name) =>
    name === 'Select' || late.some((one) => one.name === name);
  return readingLate(withoutLate(withoutInputs(code, id).first, id, isLate));
}

/**
 * Comes before all other modules of the second part. jQuery's own plugins leave a method alone that is there.
 *
 * @param {string} code of the framework
 * @param {readonly string[]} methods of jQuery's plugins
 */
export function lateOfCourage(code, methods) {
  const late = importsByKey(code, COURAGE, LATE);
  const inputs = withoutInputs(code, COURAGE);
  const imported = (/** @type {{ name: string, path: string }} */ { name, path }) =>
    `import ${name} from ${JSON.stringify(WIDGET + posix.join(posix.dirname(COURAGE), path))};`;
  return [
    `import $ from 'jquery';`,
    `import { late } from ${JSON.stringify(LOADER)};`,
    `import { registerInput } from ${JSON.stringify(WIDGET + COURAGE)};`,
    ...new Set([...late, ...inputs.imports].map(imported)),
    inputs.moved,
    ...methods.map((method) => `delete $.fn.${method};`),
    `Object.assign(late, { ${late.map(({ name }) => name).join(', ')} });`,
  ].join('\n');
}

/**
 * @param {ReadonlyMap<string, string>} first the first part's code, by the widget's files
 * @param {ReadonlyMap<string, string>} both that of both parts
 * @throws {Error} where a part reads of the framework what it has not
 */
export function checkCourage(first, both) {
  checkUnnamed(first, COURAGE, LATE);
  checkUnnamed(both, COURAGE, NONE);
}
