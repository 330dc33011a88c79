// Which of the widget's labels its first part has: those that the code of that part can ask for.

import { LATE_MESSAGES } from './labels.js';

/** Where a label's key is not written at the place that asks for it: the code has it elsewhere, or an answer of the org's names it. */
const ASK_BY_VARIABLE = new Set([
  'packages/@okta/courage-dist/esm/src/courage/util/handlebars/helper-i18n.js',
  'packages/@okta/courage-dist/esm/src/courage/views/forms/BaseForm.js',
  'packages/@okta/courage-dist/esm/src/courage/views/forms/helpers/ErrorParser.js',
  'src/util/FactorUtil.js',
  'src/util/FidoUtil.js',
  'src/util/Util.js',
  'src/v2/ion/i18nUtils.js',
  'src/v2/view-builder/internals/FormInputFactory.js',
  'src/v2/view-builder/utils/AuthenticatorUtil.js',
  'src/v2/view-builder/views/IdentifierView.js',
  'src/v2/view-builder/views/TerminalView.js',
  'src/v2/view-builder/views/consent/EmailMagicLinkOTPTerminalView.js',
  'src/v2/view-builder/views/end-user-remediation/EndUserRemediationMessages.js',
  'src/v2/view-builder/views/password/ChallengeAuthenticatorPasswordView.js',
]);
const ASKS_BY_VARIABLE =
  /(?<!function )\b(?:loc|localize|getTemplate)(?:\$\d+)?\((?!["'])|Bundles\.login\[/;

/** The one file that lists the countries, and those that may ask it for them. */
const COUNTRIES = {
  list: /\bBundles\.country\b/,
  from: new Set(['src/util/CountryUtil.js']),
  ask: /\.getCountr(?:ies|yCode)\(/,
  by: new Set(['src/models/Settings.js', 'src/v2/ion/ui-schema/ion-string-handler.js']),
};

/** Only an auth client that the widget makes itself asks for these by the code of an error; the element gives it its own. */
const NEVER_DRAWN = 'errors.';

/** Beginnings of keys whose labels the first part leaves to the rest, though it names them. */
const NOT_KEPT = new Set([NEVER_DRAWN, ...LATE_MESSAGES]);

/**
 * A key is kept where the code has it as a text, or has the beginning of it, up to a dot: the code may put the rest behind it.
 *
 * @param {ReadonlyMap<string, string>} modules the first part's code, by the names of the widget's files
 * @param {readonly string[]} keys of all labels
 * @throws {Error} where a file asks for labels that this can't tell
 */
export function firstLabels(modules, keys) {
  for (const [file, code] of modules) check(file, code);
  const texts = new Set(
    [...modules.values()].flatMap(
      (code) => code.match(/(?<=["'`])[^"'`\\\n$]+(?=\\?["'`]|\$\{)/g) ?? [],
    ),
  );
  const beginnings = [...texts]
    .filter((text) => /^[\w-]+\.[\w.-]*$/.test(text) && !NOT_KEPT.has(text))
    .map((text) => (text.endsWith('.') ? text : `${text}.`));
  return keys.filter(
    (key) => texts.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** @param {string} file @param {string} code */
function check(file, code) {
  const differs = (/** @type {string} */ how) =>
    new Error(
      `split-widget: ${file} of the widget ${how}. See docs/decisions/0017-the-widget-in-two-parts.md.`,
    );
  if (ASKS_BY_VARIABLE.test(code) && !ASK_BY_VARIABLE.has(file))
    throw differs('asks for a label by a key that is not written there');
  if (
    (COUNTRIES.list.test(code) && !COUNTRIES.from.has(file)) ||
    (COUNTRIES.ask.test(code) && !COUNTRIES.by.has(file) && !COUNTRIES.from.has(file))
  )
    throw differs('asks for the names of countries');
}
