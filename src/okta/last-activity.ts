import { readItem, writeItem } from '../page/storage.js';
import { pastTime } from './answers/clock-skew.js';
import type { TokenOwner } from './stored-tokens.js';

// When a client's user did something last, in any tab: milliseconds since 1970, 0 for never. Written on pages with an `idle-timeout` alone.

export const lastActivityKey = ({ issuer, clientId }: TokenOwner): string =>
  `okta-sign-in-element active ${issuer} ${clientId}`;

export const lastActivity = (owner: TokenOwner): number =>
  pastTime(Number(readItem('local', lastActivityKey(owner))), Date.now());

export const noteActivity = (owner: TokenOwner, now: number): void =>
  void writeItem('local', lastActivityKey(owner), String(now));
