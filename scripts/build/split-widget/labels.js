// The widget's labels in English: its first part has those that its own code names. The org's answers name more, by their keys.
import { restForScreen } from './rest-loader.js';

/** @typedef {Record<string, string>} Labels */

/** How the widget calls a field whose choices are all countries: RemediationConstants, `ATTR_FORMAT`. */
const COUNTRIES = 'country-code';

/** The beginnings of messages' keys whose text is drawn with links, lists or a code: TerminalView, IdentifierView and AutoRedirectView have what draws them from the rest. */
export const LATE_MESSAGES = [
  'idx.enter.otp.in.original.tab',
  'idx.error.code.access_denied.device_assurance.remediation.',
  'security.access_denied_custom_message',
];

/** The widget's module `Bundles`: English, and what it speaks, which is English with another language and the page's own labels over it.
 * @type {{ english: { login: Labels, country: Labels }, spoken: { login: Labels, courage: Labels, country: Labels } }} */
let bundles;
let isWhole = false;

/** @param {typeof bundles} given */
export function labelsAre(given) {
  bundles = given;
}

/** What is there already stays. @param {Labels} login @param {Labels} country */
export function addLabels(login, country) {
  const { english, spoken } = bundles;
  const add = (/** @type {Labels} */ late, /** @type {Labels} */ labels) =>
    Object.assign(labels, { ...late, ...labels });
  for (const labels of [english.login, spoken.login, spoken.courage]) add(login, labels);
  for (const labels of [english.country, spoken.country]) add(country, labels);
  isWhole = true;
}

/** Waits for the rest where a label is named that is not there. @param {unknown[]} named an answer of the org's, the page's buttons */
export function labelsFor(...named) {
  return !isWhole && named.some((value) => isOneMissing(value, new Set()))
    ? restForScreen()
    : undefined;
}

/** @param {unknown} value @param {Set<unknown>} seen @returns {boolean} */
function isOneMissing(value, seen) {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  const { i18n, i18nKey, format } =
    /** @type {{ i18n?: { key?: unknown }, i18nKey?: unknown, format?: unknown }} */ (value);
  const keys = [i18n?.key, i18nKey].filter((key) => typeof key === 'string');
  return (
    format === COUNTRIES ||
    keys.some(
      (key) => !bundles.spoken.login[key] || LATE_MESSAGES.some((late) => key.startsWith(late)),
    ) ||
    Object.values(value).some((inner) => isOneMissing(inner, seen))
  );
}
