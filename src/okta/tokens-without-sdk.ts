import type { AreaName } from '../page/open-area.js';
import { readItem, removeItem } from '../page/storage.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { parseStoredTokens } from './stored-tokens.js';
import { ownTokenKey, TOKEN_KEY } from './storage-layout.js';

/** A page's `storage`, as it was written. */
type StorageSetting = string | null | undefined;

const areaOf = (storage: StorageSetting): AreaName => (storage === 'session' ? 'session' : 'local');

type Named = Pick<SignInSettings, 'issuer' | 'clientId' | 'storage'>;

/** What is stored for these settings, and under which key; null where there is nothing that outlives the page. Blocked storage is told when the settings are checked. */
function stored({ issuer, clientId, storage }: Named): { readonly key: string; readonly json: string } | null {
  if (storage === 'memory') return null;
  for (const key of [ownTokenKey({ issuer: issuer ?? '', clientId: clientId ?? '' }), TOKEN_KEY]) {
    const json = readItem(areaOf(storage), key);
    if (json !== null) return { key, json };
  }
  return null;
}

export const readStoredTokens = (settings: Named): string | null => stored(settings)?.json ?? null;

/** Takes these settings' tokens out of the storage, and returns them; nothing of another client's. */
export function takeStoredTokens(settings: Named): object {
  const { issuer, clientId, storage } = settings;
  const found = stored(settings);
  if (!found || !issuer || !clientId || !parseStoredTokens(found.json, { issuer, clientId })) return {};
  removeItem(areaOf(storage), found.key);
  return JSON.parse(found.json) as object;
}
