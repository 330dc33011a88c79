import { readItem, writeItem } from '../page/storage.js';
import type { TokenOwner } from './stored-tokens.js';

// When a client's user signed out last, in any tab: milliseconds since 1970, 0 for never. A tab whose tokens lie where no other tab can take them out
// (`storage="session"`, `"memory"`) knows by it that they are over, also one that was asleep then. Where the browser blocks its storage, each page is alone.

export const lastSignOutKey = ({ issuer, clientId }: TokenOwner): string =>
  `okta-sign-in-element signed-out ${issuer} ${clientId}`;

const read = (area: 'local' | 'session', owner: TokenOwner): number =>
  Number(readItem(area, lastSignOutKey(owner))) || 0;

export const lastSignOut = (owner: TokenOwner): number => read('local', owner);

export const noteSignOut = (owner: TokenOwner): void =>
  void writeItem(
    'local',
    lastSignOutKey(owner),
    String(Math.max(Date.now(), lastSignOut(owner) + 1)),
  );

/** Notes for this tab's own tokens that they came after the sign-out at `time`. */
export const noteSignInAfter = (time: number, owner: TokenOwner): void =>
  void writeItem('session', lastSignOutKey(owner), String(time));

/** The sign-out after which this tab's own tokens came. */
export const signOutBefore = (owner: TokenOwner): number => read('session', owner);

/** Whether the user has signed out since this tab's own tokens came. */
export const isSignedOutSince = (owner: TokenOwner): boolean =>
  read('local', owner) > read('session', owner);
