import type { SignInErrorCode } from './sign-in-error.js';
import { toSignInError } from './to-sign-in-error.js';

const HOOKS: ReadonlySet<unknown> = new Set(['parseSchema', 'preSubmit', 'postSubmit']);

/**
 * The code of a failure that the widget shows itself; null where what the user typed was refused, such as a wrong password, by Okta or by the page's own hook.
 * With the Identity Engine the widget passes on the body of the answer (v2/ion/errorUtils, 7.49.0), and the status only with the Classic one.
 */
export function widgetErrorCode(error: unknown): SignInErrorCode | null {
  const answer = record(record(error)['xhr']);
  const body = record(answer['responseJSON']);
  // The page's own function for the registration refused it, and says why (models/Settings, 7.49.0, marks what it was given).
  if (HOOKS.has(body['callback'])) return null;
  const keys = body['errorSummaryKeys'];
  // A message of the sign-in itself.
  if (Array.isArray(keys)) return keys.includes('tooManyRequests') ? 'rate-limited' : null;
  const status = typeof answer['status'] === 'number' ? answer['status'] : 0;
  if (status >= 400 && status < 500 && status !== 429) return null;
  return toSignInError({ ...body, name: 'AuthApiError', xhr: { status } }).code;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
