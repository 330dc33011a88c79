import { MESSAGES } from './messages.js';
import { SignInError } from './sign-in-error.js';

/** A `configuration` error whose message names the setting to change: of `config.authParams.nonce` that is `config`, and the hint says the rest. */
export const misconfigured = (setting: string, hint: string, cause?: unknown): SignInError =>
  new SignInError(
    'configuration',
    `${MESSAGES.configuration.slice(0, -1)}: check ${setting.replace(/[.=].*/, '')}.`,
    { hint, cause },
  );

/** What the page's author wrote, as far as a hint has room for it. */
export const quoted = (value: string): string =>
  `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
