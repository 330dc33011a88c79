// What is wrong with the list itself: a defect that can't be put in, or changes nothing. That its test
// exists and is green without it shows when that runs.
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../root.mjs';
import { placesOf } from './places.mjs';
import { rangesOf } from './put-in.mjs';

/** @typedef {import('../../test/mutants/index.mjs').Mutant} Mutant */

/** @param {readonly Mutant[]} mutants @returns {string[]} */
export function faultsIn(mutants) {
  return mutants.flatMap(({ name, at, find, replace, test }) => {
    const [place, ...others] = placesOf(at);
    if (!place) return [`${name}: there is no ${at}`];
    if (others.length > 0)
      return [`${name}: ${at} is in ${[place, ...others].map(({ file }) => file).join(' and ')}`];
    const found = rangesOf(readFileSync(root + place.file, 'utf8'), place, find).length;
    return [
      ...(found === 1
        ? []
        : [`${name}: ${at} has ${JSON.stringify(find)} ${found} times, not once`]),
      ...(find === replace ? [`${name}: changes nothing`] : []),
      ...(existsSync(root + test) ? [] : [`${name}: there is no ${test}`]),
    ];
  });
}
