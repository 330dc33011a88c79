import { readItem, writeItem } from '../page/storage.js';
import type { TokenOwner } from './stored-tokens.js';

// When a client's user did something last, in any tab: milliseconds since 1970, 0 for never. Written on pages with an `idle-timeout` alone.

export const lastActivityKey = ({ issuer, clientId }: TokenOwner): string =>
  `okta-sign-in-element active ${issuer} ${clientId}`;

export const lastActivity = (owner: TokenOwner): number =>
  Number(readItem('local', lastActivityKey(owner))) || 0;

export const noteActivity = (owner: TokenOwner, now: number): void =>
  void writeItem('local', lastActivityKey(owner), String(now));
