import { pastTime } from '../okta/answers/clock-skew.js';
import type { UserClaims } from '../okta/stored-tokens.js';

/** When the user is known to have done something last: here, or at Okta as they signed in. Milliseconds since 1970; 0 where neither is known. */
export const lastSignOfUser = (
  lastActivity: number,
  user: UserClaims | null,
  now: number,
): number =>
  // A clock that was set back would keep a user in for as long.
  Math.min(Math.max(lastActivity, pastTime(Number(user?.['auth_time']) * 1000, now)), now);

/** Whether the user has been idle for longer than `timeout`, in milliseconds. */
export function isIdleFor(
  timeout: number,
  lastActivity: number,
  user: UserClaims,
  now: number,
): boolean {
  const last = lastSignOfUser(lastActivity, user, now);
  return last > 0 && now - last >= timeout;
}
