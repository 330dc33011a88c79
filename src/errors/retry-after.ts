/** Okta counts requests by the minute. */
const RATE_LIMIT_MS = 60_000;

type Headers = Readonly<Record<string, unknown>>;

/**
 * How many milliseconds a refusal asks to wait, by `Retry-After` (RFC 9110 §10.2.3: seconds or a date) or, with a 429, by Okta's
 * `X-Rate-Limit-Reset` (seconds since 1970); a minute for a 429 that does not say, or whose headers CORS hides; else 0.
 *
 * @param thrown what auth-js threw: it has the answer as `xhr` or `resp`, with the headers' names in lower case
 * @see https://developer.okta.com/docs/reference/rl-best-practices/
 */
export function retryAfter(thrown: unknown, now: number): number {
  const { status, headers } = answerIn(thrown);
  // Both dates are by the server's clock, which may not be this device's.
  const server = time(Date.parse(text(headers['date']))) || now;
  const after = text(headers['retry-after']).trim();
  const asked = /^\d+$/.test(after) ? Number(after) * 1000 : time(Date.parse(after)) - server;
  if (status !== 429) return Math.max(asked, 0);
  const reset = time(Number(text(headers['x-rate-limit-reset'])) * 1000) - server;
  return asked > 0 || reset > 0 ? Math.max(asked, reset) : RATE_LIMIT_MS;
}

function answerIn(thrown: unknown): { status: unknown; headers: Headers } {
  const { xhr, resp } = objectOr(thrown);
  const { status, headers } = objectOr(xhr ?? resp);
  return { status, headers: objectOr(headers) };
}

const objectOr = (value: unknown): Headers =>
  typeof value === 'object' && value !== null ? (value as Headers) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const time = (value: number): number => (Number.isNaN(value) ? 0 : value);
