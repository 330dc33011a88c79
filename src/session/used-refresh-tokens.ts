import { readItem, writeItem } from '../page/storage.js';

// Which refresh tokens were exchanged for others, over all tabs. A duplicated tab begins with a copy of the other's `sessionStorage`, and a rotated refresh
// token that is sent twice ends the whole grant (RFC 9700 §4.14.2): the copy does not send it, and the tab that was faster stays signed in. Kept by their
// hashes, from which a token can't be computed.

const KEY = 'okta-sign-in-element used';
/** How many hashes are kept; the oldest go first. */
const MOST = 100;

export async function isUsedUp(refreshToken: string): Promise<boolean> {
  return used().includes(await hashOf(refreshToken));
}

export async function noteUsedUp(refreshToken: string): Promise<void> {
  const hash = await hashOf(refreshToken);
  writeItem(
    'local',
    KEY,
    JSON.stringify([...used().filter((other) => other !== hash), hash].slice(-MOST)),
  );
}

/** SHA-256, in base64. */
async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function used(): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(readItem('local', KEY) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return []; // Garbage under the key is the same as nothing under it.
  }
}
