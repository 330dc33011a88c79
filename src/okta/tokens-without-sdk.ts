import type { AreaName } from '../page/open-area.js';
import { readItem, removeItem, writeItem } from '../page/storage.js';
import { keepsTokens } from '../settings/keeps-tokens.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { writtenIssuer } from '../settings/written.js';
import { lastActivity } from './last-activity.js';
import { isSignedOutSince, noteSignOut } from './last-sign-out.js';
import { parseStoredTokens, type TokenOwner } from './stored-tokens.js';
import { tokenKeys } from './storage-layout.js';
import type { Tokens } from './tokens.js';

// Goes by the settings as the page's author wrote them: they are checked by the rest of the code.

type Named = Pick<SignInSettings, 'issuer' | 'clientId' | 'storage'>;

/** Null where the tokens end with the page. */
function areaOf({ storage }: Named): AreaName | null {
  const name = storage?.trim();
  return name === 'memory' ? null : name === 'session' ? name : 'local';
}

/** Whose tokens these are; empty where the settings don't say. */
export const ownerOf = ({
  issuer,
  clientId,
}: Pick<SignInSettings, 'issuer' | 'clientId'>): TokenOwner => ({
  issuer: writtenIssuer(issuer ?? ''),
  clientId: (clientId ?? '').trim(),
});

/** What is stored for these settings; null where there is nothing that outlives the page. Blocked storage is told when the settings are checked. */
export function readStoredTokens(settings: Named): string | null {
  const owner = ownerOf(settings);
  const area = areaOf(settings);
  if (!area || (area === 'session' && isSignedOutSince(owner))) return null;
  const [own, shared] = tokenKeys(owner);
  return readItem(area, own) ?? readItem(area, shared);
}

export const readLastActivity = (settings: Named): number => lastActivity(ownerOf(settings));

/** Notes the sign-out, takes these settings' tokens out of the storage, wherever they lie, and returns them; nothing of another client's. */
export function takeStoredTokens(settings: SignInSettings): object[] {
  const owner = ownerOf(settings);
  if (!owner.issuer || !owner.clientId || settings.authClient || !keepsTokens(settings)) return [];
  noteSignOut(owner);
  const area = areaOf(settings);
  if (!area) return [];
  return tokenKeys(owner).flatMap((key) => {
    const json = readItem(area, key);
    if (!json || !parseStoredTokens(json, owner)) return [];
    const { accessToken, idToken, refreshToken, ...others } = JSON.parse(json) as Tokens;
    if (Object.keys(others).length > 0) writeItem(area, key, JSON.stringify(others));
    else removeItem(area, key);
    return [{ accessToken, idToken, refreshToken }];
  });
}
