import { isMessageName, type MessageName } from '../errors/message-name.js';
import { ENGLISH } from './english.js';

/** What is said, by its name: of the element itself, or of an error. */
export type OwnWord = keyof typeof ENGLISH;

/** All that the element says, in one language. */
export type Words = Readonly<Record<OwnWord | MessageName, string>>;

/** Before the names of these words where they stand among the widget's labels, in `config.i18n`. */
export const WORD_PREFIX = 'okta-sign-in.';

export const isWord = (name: string): name is keyof Words =>
  Object.hasOwn(ENGLISH, name) || isMessageName(name);
