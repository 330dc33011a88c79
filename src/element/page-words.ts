import { messageName } from '../errors/message-name.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { chosenLanguage, type ChosenLanguage } from '../settings/chosen-language.js';
import { labelFiles } from '../settings/label-languages.js';
import { canonicalLanguage } from '../settings/language-lookup.js';
import { preferredLanguages } from '../settings/preferred-languages.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { WORD_FILES } from '../words/word-files.js';
import { type OwnWord, WORD_PREFIX, type Words } from '../words/words.js';

type Texts = Readonly<Record<string, unknown>>;

/** `config.language` as the widget calls it. */
type LanguageFunction = (supported: readonly string[], browser: readonly string[]) => unknown;

/** A text, and the language that it is in. */
interface Found {
  readonly text: string;
  readonly language?: string;
}

/** The words of one language: the page's own above those of its file. English fills in where both have none. */
export class PageWords {
  readonly #own: Texts;
  readonly #ofFile: Partial<Words>;
  readonly #language: string;

  constructor(language: string, own: Texts, ofFile: Partial<Words>) {
    this.#language = canonicalLanguage(language) ?? language;
    this.#own = own;
    this.#ofFile = ofFile;
  }

  find(said: OwnWord | SignInError): Found | undefined {
    const word = typeof said === 'string' ? said : messageName(said);
    const own = this.#own[WORD_PREFIX + word];
    const text = typeof own === 'string' ? own : this.#ofFile[word];
    return text === undefined ? undefined : { text, language: this.#language };
  }
}

/**
 * The words of the language that the form is in; null where that is English as it is.
 *
 * @param browser the browser's languages, the best first
 */
export async function pageWords(
  settings: SignInSettings,
  browser: readonly string[],
): Promise<PageWords | null> {
  const { language, i18n, assets } = optionsOf(settings.config);
  const labels = asTexts(i18n);
  const files = labelFiles(asTexts(assets)['languages']);
  const asked = settings.language || language;
  const tag = typeof asked === 'function' ? (asked as LanguageFunction)(files, browser) : asked;
  const named = preferredLanguages(typeof tag === 'string' ? tag : '', []);
  const ranges = named.length > 0 ? named : preferredLanguages(settings.lang, browser);
  const chosen = chosenLanguage(ranges, files, Object.keys(labels));
  if (!chosen) return null;
  const name = chosen.file ?? chosen.own;
  // A file that can't be had leaves English.
  const ofFile = await WORD_FILES[name]?.().catch(() => null);
  const own = ownTexts(labels, chosen);
  return ofFile || Object.keys(own).length > 0
    ? new PageWords(name, own, ofFile?.words ?? {})
    : null;
}

/** As the form takes them: those under the name that fits, above those under the file's. */
function ownTexts(labels: Texts, { file, own }: ChosenLanguage): Texts {
  const ofFile = Object.keys(labels).find((name) => name.toLowerCase() === file?.toLowerCase());
  return { ...asTexts(labels[ofFile ?? '']), ...asTexts(labels[own ?? '']) };
}

/** What is wrong with `config` is told by the check of the settings. */
function optionsOf(config: unknown): Texts {
  if (typeof config !== 'string') return asTexts(config);
  try {
    return asTexts(JSON.parse(config));
  } catch {
    return {};
  }
}

const asTexts = (value: unknown): Texts =>
  typeof value === 'object' && value !== null ? (value as Texts) : {};
