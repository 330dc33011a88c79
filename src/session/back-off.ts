/** How often something failed in a row, and until when it is not tried again. */
export interface Wait {
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The wait after the first failure; each further one doubles it. An answer may have been lost: Okta takes the refresh token that was
 * used for it once more, but only within the grace period, 30 seconds by default.
 */
const FIRST_MS = 5000;
const LONGEST_GROWN_MS = 5 * 60_000;
/** The longest wait of all, whatever a server asks for or the browser's storage says. */
export const LONGEST_WAIT_MS = 15 * 60_000;
/** Browsers that failed at the same moment do not come back at the same moment: a wait is up to this part longer. */
const JITTER = 0.25;

export interface Failure {
  /** Milliseconds. Default 5 seconds. */
  readonly first?: number;
  /** How long the server asked to wait, in milliseconds: it can make the wait longer, not shorter. */
  readonly asked?: number;
}

/**
 * The wait after one more failure at `now`.
 *
 * @param random from 0 to 1
 */
export function waitAfter(
  before: Wait | null,
  now: number,
  random: number,
  { first = FIRST_MS, asked = 0 }: Failure = {},
): Wait {
  const failures = (before?.failures ?? 0) + 1;
  const grown = Math.min(first * 2 ** (failures - 1), LONGEST_GROWN_MS);
  const wait = Math.max(grown, asked) * (1 + JITTER * random);
  return { failures, until: now + Math.min(wait, LONGEST_WAIT_MS) };
}

/**
 * The wait in a stored value. Null if it is none, if it ended so long ago that the failures are no row any more, or if it ends later than any
 * wait does: then the clock was set back, or the value was not written by this package.
 */
export function parseWait(value: unknown, now: number): Wait | null {
  if (typeof value !== 'object' || value === null) return null;
  const { failures, until } = value as Record<string, unknown>;
  if (!Number.isInteger(failures) || (failures as number) < 1 || typeof until !== 'number')
    return null;
  return Math.abs(until - now) <= LONGEST_WAIT_MS ? { failures: failures as number, until } : null;
}
