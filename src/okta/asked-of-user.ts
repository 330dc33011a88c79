import { readItem, removeItem, writeItem } from '../page/storage.js';
import { SHARED_TRANSACTION_KEY } from './storage-layout.js';

const ASKED_KEY = 'okta-sign-in-element.asked';

/** What a user who is signed in was asked for. */
export interface AskedOfUser {
  /** Their `sub`: the answer has to be theirs. */
  readonly sub: string;
  readonly acrValues: string | null;
  readonly maxAge: number | null;
  /** The last sign-out before: what comes after a later one is not kept. */
  readonly epoch: number;
}

/** Remembers it over the redirects to Okta's page or to a provider, for a callback in any tab. @param state of the sign-in under way */
export function rememberAsked(state: string, asked: AskedOfUser): void {
  // A sign-in that was given up leaves its entry behind; it goes when auth-js has dropped the transaction it belongs to.
  const underWay = Object.entries(saved(ASKED_KEY)).filter(
    ([other]) => other in saved(SHARED_TRANSACTION_KEY),
  );
  keep({ ...Object.fromEntries(underWay), [state]: asked });
}

/** What was asked for by the sign-in with this state, which is over now; null where no user was signed in when it began. */
export function takeAsked(state: string | null): AskedOfUser | null {
  const asked = askedBy(state);
  const { [state ?? '']: _, ...others } = saved(ASKED_KEY);
  keep(others);
  return asked;
}

/** As {@link takeAsked}, but the entry stays: the sign-in goes on. */
export function askedBy(state: string | null): AskedOfUser | null {
  const all = saved(ASKED_KEY);
  const entry = state !== null && Object.hasOwn(all, state) ? all[state] : null;
  if (typeof entry !== 'object' || entry === null) return null;
  const { sub, acrValues, maxAge, epoch } = entry as Record<string, unknown>;
  return {
    sub: String(sub),
    acrValues: typeof acrValues === 'string' ? acrValues : null,
    maxAge: typeof maxAge === 'number' ? maxAge : null,
    epoch: Number(epoch),
  };
}

/** Nothing of a user who has signed out is left for the next; that they were asked stays, so that no other answer is taken in its place. */
export function forgetAskedOf(user: string): void {
  const entries: [string, unknown][] = Object.entries(saved(ASKED_KEY)).map(([state, entry]) => {
    const asked = entry as AskedOfUser | null;
    return [state, asked?.sub === user ? { ...asked, sub: '' } : asked];
  });
  keep(Object.fromEntries(entries));
}

function keep(entries: object): void {
  if (Object.keys(entries).length === 0) removeItem('local', ASKED_KEY);
  else writeItem('local', ASKED_KEY, JSON.stringify(entries));
}

function saved(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readItem('local', key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Garbage under the key is the same as nothing under it.
  }
}
