import { misconfigured, quoted } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with `config` and what stands in it. `path` is an option as it is reached: `config.features.router`.

const refused = (hint: string, cause?: unknown): SignInError =>
  misconfigured('config', hint, cause);

export const configIsNotJson = (cause: unknown): SignInError =>
  refused(
    `The \`config\` attribute is not JSON: ${cause instanceof Error ? cause.message : ''}`,
    cause,
  );

/** Where a language is meant, or the text of a label. */
export const strangeLabels = (path: string, key: string): SignInError =>
  refused(
    `\`${path}\` holds ${quoted(key)}: it has a language first, then the labels, such as {"en": {"primaryauth.title": "Welcome"}}.`,
  );

/** @param word with the prefix of the element's own words, which has none of this name */
export const unknownWord = (path: string, word: string): SignInError =>
  refused(`\`${path}\` has ${quoted(word)}: the element has no words of this name.`);

export const unknownOption = (path: string, owner: string): SignInError =>
  refused(`\`${path}\` is no option of ${owner}: take it out of \`config\`.`);

/** @param setter what sets it, such as "the `issuer` attribute" */
export const optionSetElsewhere = (path: string, setter: string, isOther: boolean): SignInError =>
  refused(
    `\`${path}\` ${isOther ? 'differs from' : 'is set by'} ${setter}: take it out of \`config\`.`,
  );

/** @param reason of the list that the option is on */
export const optionRefused = (path: string, reason: string): SignInError =>
  refused(`\`${path}\` is refused: ${reason}. Take it out of \`config\`.`);

/** Where an option may have an effect: in the widget of either engine, for a backend, or on Okta's hosted page. */
const PLACES = {
  embedded: 'the embedded Identity Engine',
  server: 'mode="server"',
  classic: 'engine="classic"',
  redirect: 'mode="redirect"',
};

type Place = keyof typeof PLACES;

export const optionWithoutEffect = (
  path: string,
  here: Place,
  there: readonly Place[],
): SignInError =>
  refused(
    `\`${path}\` has no effect in ${PLACES[here]}, only in ${there.map((place) => PLACES[place]).join(', ')}: take it out of \`config\`.`,
  );

export const urlIsCode = (path: string, value: string): SignInError =>
  refused(
    `\`${path}\` is ${quoted(value)}: a URL that is code is refused. Use an http(s) URL, or a function.`,
  );

export const inheritedName = (path: string): SignInError =>
  refused(`\`${path}\` is a name that no option has: take it out of \`config\`.`);

export const optionThrew = (path: string, thrown: unknown): SignInError =>
  refused(
    `\`${path}\` threw: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    thrown,
  );
