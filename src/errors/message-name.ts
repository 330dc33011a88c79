import {
  ANOTHER_USER,
  ANSWER_OF_NO_USE,
  FORM_NOT_SHOWN,
  LINK_TOO_OLD,
  MESSAGES,
} from './messages.js';
import type { SignInErrorCode } from './sign-in-error.js';

/** The messages that say more than their code. */
const OWN_NAMES = {
  'another-user': ANOTHER_USER,
  'link-too-old': LINK_TOO_OLD,
  'form-not-shown': FORM_NOT_SHOWN,
  'answer-of-no-use': ANSWER_OF_NO_USE,
};

/** What a message is called in every language: by its own name, or by the code of its error. */
export type MessageName = SignInErrorCode | keyof typeof OWN_NAMES;

/** `message` is English, whatever language the user reads: what is thrown and logged is the same everywhere. */
export function messageName(error: {
  readonly code: SignInErrorCode;
  readonly message: string;
}): MessageName {
  const own = Object.entries(OWN_NAMES).find(([, message]) => message === error.message);
  return own ? (own[0] as keyof typeof OWN_NAMES) : error.code;
}

export const isMessageName = (name: string): name is MessageName =>
  Object.hasOwn(MESSAGES, name) || Object.hasOwn(OWN_NAMES, name);
