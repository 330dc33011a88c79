// The widget's English labels, which its build has in two modules: each part gets those that it needs.
import { readFileSync } from 'node:fs';
import { firstLabels } from './first-labels.mjs';
import { DIST } from './widget-files.mjs';

/** What stands for the labels of each part until it is known which those are. */
const FIRST = 'labelsOfTheFirstPart';
const LATE = 'labelsOfTheRest';

/** What the widget's two modules of labels have instead, in the first part. @type {Readonly<Record<string, string>>} */
const IN_FIRST = {
  'packages/@okta/i18n/src/json/login.json.js': FIRST,
  'packages/@okta/i18n/src/json/country.json.js': '{}',
};

/** In English. @param {'login' | 'country'} bundle */
const labelsOf = (bundle) =>
  /** @type {Record<string, string>} */ (
    JSON.parse(readFileSync(`${DIST}labels/json/${bundle}.json`, 'utf8'))
  );

/** @param {string} file of the widget @returns {string | undefined} the module that stands for it, where it has labels */
export const labelModule = (file) => IN_FIRST[file] && `export default ${IN_FIRST[file]};`;

/** The line of the second part that adds its labels. */
export const addingLabels = () => `addLabels(${LATE}, ${JSON.stringify(labelsOf('country'))});`;

/** @param {string} code */
export const hasLabels = (code) => code.includes(FIRST) || code.includes(LATE);

/**
 * Writes each part's labels into its code.
 *
 * @param {string} code of a part
 * @param {ReadonlyMap<string, string>} modules the first part's code, by the widget's files
 */
export function withLabels(code, modules) {
  const login = labelsOf('login');
  const first = new Set(firstLabels(modules, Object.keys(login)));
  const labels = (/** @type {(key: string) => boolean} */ areOf) =>
    JSON.stringify(Object.fromEntries(Object.entries(login).filter(([key]) => areOf(key))));
  return code
    .replace(FIRST, () => labels((key) => first.has(key)))
    .replace(LATE, () => labels((key) => !first.has(key)));
}
