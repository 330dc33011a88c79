/**
 * Everything that can go wrong, as one error type with a stable `code`.
 * Each code has a page in `docs/errors/`.
 */

export const SIGN_IN_ERROR_CODES = [
  'configuration',
  'insecure-context',
  'unsupported-browser',
  'widget-load-failed',
  'network',
  'origin-not-trusted',
  'rate-limited',
  'access-denied',
  'state-mismatch',
  'transaction-missing',
  'code-rejected',
  'clock-skew',
  'token-invalid',
  'storage-unavailable',
  'popup-blocked',
  'renewal-failed',
  'session-expired',
  'server',
  'unknown',
] as const;

export type SignInErrorCode = (typeof SIGN_IN_ERROR_CODES)[number];

export interface SignInErrorOptions {
  /** One line for the developer: the setting to change, or what to check. */
  hint?: string;
  /** What was thrown or answered originally. */
  cause?: unknown;
}

/** What the element reports. `message` is for the person at the page, `hint` for the developer. */
export class SignInError extends Error {
  /** Known by its name: a page may hold two copies of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SignInError';
  }

  override readonly name = 'SignInError';
  readonly code: SignInErrorCode;
  readonly hint: string;

  constructor(
    code: SignInErrorCode,
    message: string,
    { hint = '', cause }: SignInErrorOptions = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
