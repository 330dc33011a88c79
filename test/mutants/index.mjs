// Named defects, for `npm run test:mutants`: each is put into the code alone, and the named test has to notice. What Stryker makes by itself of the
// code that needs no browser is not named here (stryker.config.mjs).
import { callback } from './callback.mjs';
import { element } from './element.mjs';
import { form } from './form.mjs';
import { localOrg } from './local-org.mjs';
import { okta } from './okta.mjs';
import { session } from './session.mjs';
import { settings } from './settings.mjs';
import { signIn } from './sign-in.mjs';
import { waits } from './waits.mjs';
import { widget } from './widget.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} name what the code does with the defect
 * @property {string} at the function, the constant or the `Class.member` that has it; with `file/` before it where several files have one of that name
 * @property {string} find the code, once in there; white space does not count
 * @property {string} replace
 * @property {string} test the test's file
 * @property {string} in the test's title
 */

/** @type {readonly Mutant[]} */
export const mutants = [
  ...callback,
  ...element,
  ...form,
  ...localOrg,
  ...okta,
  ...session,
  ...settings,
  ...signIn,
  ...waits,
  ...widget,
];
