// What is wrong with the list itself: a defect that can't be put in, or changes nothing. That its test
// exists and is green without it shows when that runs.
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../root.mjs';

/** @typedef {import('../../test/mutants.mjs').Mutant} Mutant */

/** @param {readonly Mutant[]} mutants @returns {string[]} */
export function faultsIn(mutants) {
  return mutants.flatMap(({ name, file, find, replace, test }) => {
    const missing = [file, test].filter((path) => !existsSync(root + path));
    if (missing.length > 0) return missing.map((path) => `${name}: there is no ${path}`);
    const found = readFileSync(root + file, 'utf8').split(find).length - 1;
    return [
      ...(found === 1 ? [] : [`${name}: ${file} has ${JSON.stringify(find)} ${found} times, not once`]),
      ...(find === replace ? [`${name}: changes nothing`] : []),
    ];
  });
}
