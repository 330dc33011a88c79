import { strangeLabels, unknownWord } from '../errors/config-errors.js';
import { hasToBe, notA } from '../errors/setting-errors.js';
import { isWord, WORD_PREFIX } from '../words/words.js';
import { chosenLanguage } from './chosen-language.js';
import { labelFiles } from './label-languages.js';
import { canonicalLanguage } from './language-lookup.js';

type Labels = Readonly<Record<string, unknown>>;

/** What the languages of a form follow from. */
export interface LanguageSettings {
  /** Of the attribute, or of `config`, where a function is the widget's own affair. */
  readonly language: unknown;
  /** `config.i18n`: the page's own labels, by language. */
  readonly i18n: unknown;
  /** `config.assets.languages`: the label files of the page's own `assets-base-url`. */
  readonly hosted: unknown;
  /** Whether the labels come from somewhere else than beside this package. */
  readonly hasOwnAssets: boolean;
}

/**
 * The widget's options `language` and `i18n`: the name of the nearest label file, and the page's own labels under that name. The widget itself compares names to
 * the letter, and shows English where none is the same (models/Settings, `languageCode`, 7.49.0).
 *
 * @param name of the setting that the language stands in
 * @param preferred the languages that count where the settings name none, by their tags
 * @throws {SignInError} `configuration`
 */
export function languageOptionsOf(
  name: string,
  { language, i18n, hosted, hasOwnAssets }: LanguageSettings,
  preferred: readonly string[],
): { language?: unknown; i18n?: Labels } {
  const labels = labelsOf(i18n);
  if (typeof language === 'function') return { language };
  const asked =
    language === undefined || language === null ? null : [languageTagOf(name, language)];
  const chosen = chosenLanguage(asked ?? preferred, labelFiles(hosted), Object.keys(labels));
  if (chosen) {
    const { file, own } = chosen;
    if (file === null || own === null || isSame(own, file)) return { language: file ?? own };
    const ofFile = Object.entries(labels).find(([key]) => isSame(key, file));
    const others = Object.entries(labels).filter((entry) => entry[0] !== ofFile?.[0]);
    return {
      language: file,
      i18n: {
        ...Object.fromEntries(others),
        [file]: { ...(ofFile?.[1] as Labels | undefined), ...(labels[own] as Labels) },
      },
    };
  }
  // Another server may have a file that is not listed here.
  return asked ? { language: hasOwnAssets ? asked[0] : 'en' } : {};
}

/** The tag as BCP 47 writes it. @throws {SignInError} `configuration` where it is none */
export function languageTagOf(name: string, language: unknown): string {
  const tag = typeof language === 'string' ? canonicalLanguage(language) : null;
  if (tag === null) throw notA('language', name, language);
  return tag;
}

/** Checked here: a widget that finds something else in it never draws, and tells nothing (util/Bundles, `parseOverrides`, 7.49.0). */
function labelsOf(i18n: unknown): Labels {
  if (i18n === undefined || i18n === null) return {};
  if (!isRecord(i18n)) throw hasToBe('object', 'config.i18n');
  for (const [language, labels] of Object.entries(i18n)) {
    if (!isRecord(labels)) throw strangeLabels('config.i18n', language);
    const strange = Object.entries(labels).find(([, label]) => typeof label !== 'string');
    if (strange) throw strangeLabels(`config.i18n.${language}`, strange[0]);
    const unknown = Object.keys(labels).find(isUnknownWord);
    if (unknown !== undefined) throw unknownWord(`config.i18n.${language}`, unknown);
  }
  return i18n;
}

/** One of the element's own, by its prefix, that it never says. */
const isUnknownWord = (name: string): boolean =>
  name.startsWith(WORD_PREFIX) && !isWord(name.slice(WORD_PREFIX.length));

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isRecord = (value: unknown): value is Labels =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
