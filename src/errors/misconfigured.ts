import { MESSAGES } from './messages.js';
import { SignInError } from './sign-in-error.js';

/** A `configuration` error whose message names the setting to change. */
export const misconfigured = (setting: string, hint: string, cause?: unknown): SignInError =>
  new SignInError('configuration', `${MESSAGES.configuration.slice(0, -1)}: check ${setting}.`, { hint, cause });

/** What the page's author wrote, as far as a hint has room for it. */
export const quoted = (value: string): string => `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
