import { readItem, writeItem } from '../page/storage.js';
import { pastTime } from './answers/clock-skew.js';
import type { TokenOwner } from './stored-tokens.js';

// When a client's user signed out last, in any tab: milliseconds since 1970, 0 for never. A tab whose tokens lie where no other tab can take them out
// (`storage="session"`, `"memory"`) knows by it that they are over, also one that was asleep then. Where the browser blocks its storage, each page is alone.

export const lastSignOutKey = ({ issuer, clientId }: TokenOwner): string =>
  `okta-sign-in-element signed-out ${issuer} ${clientId}`;

function read(area: 'local' | 'session', owner: TokenOwner): number {
  const time = Number(readItem(area, lastSignOutKey(owner)));
  return Number.isSafeInteger(time) && time > 0 ? time : 0;
}

export const lastSignOut = (owner: TokenOwner): number => read('local', owner);

/** Each sign-out has a time of its own, by which the others see that it is another one. @returns it */
export function noteSignOut(owner: TokenOwner): number {
  const now = Date.now();
  const time = Math.max(now, pastTime(lastSignOut(owner), now) + 1);
  writeItem('local', lastSignOutKey(owner), String(time));
  return time;
}

/** Notes for this tab's own tokens that they came after the sign-out at `time`. */
export const noteSignInAfter = (time: number, owner: TokenOwner): void =>
  void writeItem('session', lastSignOutKey(owner), String(time));

/** The sign-out after which this tab's own tokens came. */
export const signOutBefore = (owner: TokenOwner): number => read('session', owner);

/** Whether the user has signed out since this tab's own tokens came: another time is noted than then, also an earlier one where the clock was set back. */
export function isSignedOutSince(owner: TokenOwner): boolean {
  const last = lastSignOut(owner);
  return last > 0 && last !== signOutBefore(owner);
}
