import { html, type TemplateResult } from 'lit';
import type { SignInError } from '../errors/sign-in-error.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { ENGLISH } from '../words/english.js';
import type { OwnWord } from '../words/words.js';
import type { PageWords } from './page-words.js';

/** What is said: a word of the element's, and the user's name where it has a place for it. */
export type Said = readonly [word: OwnWord, name?: string];

/** All that the element says, in the language of the form: in English until the file of that language is there, and where there is none. */
export class OwnWords {
  readonly #onChange: () => void;
  #settings: SignInSettings | undefined;
  /** Undefined while the first are being fetched, null where English needs none. */
  #words: PageWords | null | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether the language is known: what a screen reader has begun to read is not to be said again in another. */
  get isReady(): boolean {
    return this.#words !== undefined;
  }

  /** Fetches the words that the settings ask for, unless they are there. */
  follow(settings: SignInSettings): void {
    if (settings === this.#settings) return;
    this.#settings = settings;
    if (isPlainEnglish(settings)) this.#words = null;
    else void this.#fetch(settings);
  }

  /** An error by its message; its hint, for the page's author, is English. */
  say(said: OwnWord | SignInError, name = ''): TemplateResult {
    const english = typeof said === 'string' ? ENGLISH[said] : said.message;
    const { text, language } = this.#words?.find(said) ?? { text: english };
    return spoken(
      text.replace('{0}', () => name),
      language,
    );
  }

  async #fetch(settings: SignInSettings): Promise<void> {
    const words = await import('./page-words.js')
      .then(({ pageWords }) => pageWords(settings, navigator.languages))
      .catch(() => null); // Then it stays English.
    if (settings !== this.#settings) return;
    this.#words = words;
    this.#onChange();
  }
}

/** Its direction is that of its own letters, and does not turn what stands around it. */
export const spoken = (text: string, language = 'en'): TemplateResult =>
  html`<span lang=${language} dir="auto">${text}</span>`;

/** Whether nothing is to be fetched for the words: else that is found out by the code that is fetched. */
const isPlainEnglish = ({ language, lang, config }: SignInSettings): boolean =>
  /^en\b/i.test(language || lang || navigator.language) && !/i18n|language/.test(namesIn(config));

/** The options in `config`, which is JSON or an object. */
const namesIn = (config: unknown): string =>
  typeof config === 'string' ? config : Object.keys(config ?? {}).join();
