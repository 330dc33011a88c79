import type { AreaName } from '../page/open-area.js';
import { readItem, removeItem } from '../page/storage.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { lastActivity } from './last-activity.js';
import { isSignedOutSince, noteSignOut } from './last-sign-out.js';
import { parseStoredTokens, type TokenOwner } from './stored-tokens.js';
import { ownTokenKey, TOKEN_KEY } from './storage-layout.js';

/** A page's `storage`, as it was written. */
type StorageSetting = string | null | undefined;

const areaOf = (storage: StorageSetting): AreaName => (storage === 'session' ? 'session' : 'local');

const ownerOf = ({ issuer, clientId }: Omit<Named, 'storage'>): TokenOwner => ({
  issuer: issuer ?? '',
  clientId: clientId ?? '',
});

type Named = Pick<SignInSettings, 'issuer' | 'clientId' | 'storage'>;

/** What is stored for these settings, and under which key; null where there is nothing that outlives the page. Blocked storage is told when the settings are checked. */
function stored({
  storage,
  ...named
}: Named): { readonly key: string; readonly json: string } | null {
  const owner = ownerOf(named);
  if (storage === 'memory' || (storage === 'session' && isSignedOutSince(owner))) return null;
  for (const key of [ownTokenKey(owner), TOKEN_KEY]) {
    const json = readItem(areaOf(storage), key);
    if (json !== null) return { key, json };
  }
  return null;
}

export const readStoredTokens = (settings: Named): string | null => stored(settings)?.json ?? null;

export const readLastActivity = (settings: Named): number => lastActivity(ownerOf(settings));

/** Takes these settings' tokens out of the storage, and returns them; nothing of another client's. */
export function takeStoredTokens(settings: Named): object {
  const found = stored(settings);
  const owner = ownerOf(settings);
  if (!found || !parseStoredTokens(found.json, owner)) return {};
  noteSignOut(owner);
  removeItem(areaOf(settings.storage), found.key);
  return JSON.parse(found.json) as object;
}
