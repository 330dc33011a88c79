// The copies that the defects are put into: one of the sources and test/ for each, side by side, so that one test runner can go
// through them all. They lie in .cache/, where the packages and the tsconfig are found as from src/.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { root } from '../root.mjs';
import { placesOf, sourceFolders } from './places.mjs';
import { rangesOf, replaceIn } from './put-in.mjs';

/** @typedef {import('../../test/mutants/index.mjs').Mutant} Mutant */
/** @typedef {{ kind: 'passed' | 'failed' | 'hung' | 'broken', why?: string }} Outcome */
/**
 * One test, run alone, with one defect or without any.
 * @typedef {object} Trial
 * @property {Mutant} [mutant]
 * @property {string} title of the test
 * @property {string} file where the test is
 * @property {string} copy the file to run, relative to the package's folder
 * @property {'browser' | 'node'} runner
 */
/** @typedef {(trial: Trial, outcome: Outcome) => void} Report */

/** @param {readonly Mutant[]} mutants @returns {{ folder: string, trials: Trial[] }} */
export function makeTrees(mutants) {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/mutants-`);
  const trees = `.cache/${basename(folder)}`;

  const clean = copyTree(`${trees}/clean`);
  /** @type {Map<string, Mutant>} */
  const named = new Map(mutants.map((mutant) => [`${mutant.test}\n${mutant.in}`, mutant]));
  const cleanTrials = [...named.values()].map((mutant, index) =>
    trialOf(mutant, clean, `alone-${index}-`),
  );

  const defectTrials = mutants.map((mutant, index) => {
    const tree = copyTree(`${trees}/${index}`);
    putIn(mutant, tree);
    return { ...trialOf(mutant, tree, 'alone-'), mutant };
  });
  // Those of one test file follow each other, the one without a defect first.
  const trials = [...cleanTrials, ...defectTrials].sort((a, b) => a.file.localeCompare(b.file));
  return { folder, trials };
}

/** @param {string} folder */
export function removeTrees(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/** The list has been checked: its place is there, once. @param {Mutant} mutant @param {string} tree */
function putIn({ at, find, replace }, tree) {
  const [place] = placesOf(at);
  if (!place) return;
  const source = readFileSync(root + place.file, 'utf8');
  const [range] = rangesOf(source, place, find);
  if (range) writeFileSync(`${root}${tree}/${place.file}`, replaceIn(source, range, replace));
}

/** @param {string} tree */
function copyTree(tree) {
  for (const part of [...sourceFolders, 'local-org/test', 'test'])
    cpSync(root + part, `${root}${tree}/${part}`, { recursive: true });
  return tree;
}

/**
 * Writes a copy of the test file in which only the named test runs; of a test in Node, the runner picks it by its name.
 * @param {Mutant} mutant @param {string} tree @param {string} prefix @returns {Trial}
 */
function trialOf({ test, in: title }, tree, prefix) {
  const copy = `${tree}/${dirname(test)}/${prefix}${basename(test)}`;
  const runner = test.endsWith('.browser.test.ts') ? 'browser' : 'node';
  const source = readFileSync(root + test, 'utf8');
  writeFileSync(root + copy, runner === 'browser' ? onlyTest(title) + source : source);
  return { title, file: test, copy, runner };
}

/** Shadows Mocha's `it` in one module; a title may be put together while the tests are declared. @param {string} title */
function onlyTest(title) {
  return `const it = (title, run) => (title === ${JSON.stringify(title)} ? globalThis.it.only : globalThis.it)(title, run);\n`;
}
