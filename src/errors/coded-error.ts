import { HINTS, MESSAGES } from './messages.js';
import { SignInError, type SignInErrorCode } from './sign-in-error.js';

/** An error with the message of its code, and with the hint of its code where there is no better one. */
export const codedError = (
  code: SignInErrorCode,
  hint = HINTS[code] ?? '',
  cause?: unknown,
): SignInError => new SignInError(code, MESSAGES[code], { hint, cause });
