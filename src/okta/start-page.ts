import { readItem, removeItem, writeItem } from '../page/storage.js';
import { ORIGINAL_URI_KEY, REFERRER_KEY, SHARED_TRANSACTION_KEY } from './storage-layout.js';

// Remembers on which page a sign-in began, over the redirects to a social provider and back, by the keys of auth-js's
// own `originalUri` (oidc/mixin/browser, 7.14.5), so that apps which use that find it, too. Where storage is blocked the sign-in goes on without.

/** @param state of the sign-in under way: by it a callback in a new tab finds the page, too */
export function saveStartPage(url: URL, state: string | null): void {
  writeItem('session', REFERRER_KEY, url.href);
  if (!state) return;
  // A sign-in that was given up leaves its entry behind; it goes when auth-js has dropped the transaction it belongs to.
  const underWay = Object.entries(byState()).filter(
    ([other]) => other in saved(SHARED_TRANSACTION_KEY),
  );
  writeItem(
    'local',
    ORIGINAL_URI_KEY,
    JSON.stringify({ ...Object.fromEntries(underWay), [state]: url.href }),
  );
}

/** The page where the sign-in with this `state` began; null where none is known. */
export function startPageOf(state: string | null): string | null {
  return ownText(byState(), state ?? '') ?? readItem('session', REFERRER_KEY);
}

export function forgetStartPage(state: string | null): void {
  const { [state ?? '']: found, ...others } = byState();
  removeItem('session', REFERRER_KEY);
  if (found) writeItem('local', ORIGINAL_URI_KEY, JSON.stringify(others));
}

const byState = () => saved(ORIGINAL_URI_KEY) as Record<string, unknown>;

/** A state is whatever stands in the URL, `toString` too. */
function ownText(entries: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(entries, name) ? entries[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function saved(key: string): object {
  try {
    const value: unknown = JSON.parse(readItem('local', key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {}; // Garbage under the key is the same as nothing under it.
  }
}
