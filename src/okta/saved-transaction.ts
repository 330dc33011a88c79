import { pastTime } from './answers/clock-skew.js';

/**
 * The sign-in that auth-js has under way, as it lies in the browser's storage. Reading it needs no auth-js, so the
 * element can tell its own callback from a stranger's before it loads a byte of the SDK.
 */
export interface SavedTransaction {
  readonly state: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Whether it asked for tokens in the redirect back (the implicit grant). */
  readonly isImplicit: boolean;
}

/** auth-js forgets a shared one after 30 minutes (oidc/util/sharedStorage). */
const SHARED_LIFETIME_MS = 30 * 60 * 1000;

export interface TransactionSource {
  /** Raw value of the latest one's entry. */
  readonly latest: string | null;
  /** Raw value of the entry that tabs share. */
  readonly shared: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The saved transactions of this client, the latest first; an empty list where there is none. */
export function savedTransactions(
  source: TransactionSource,
  { issuer, clientId }: { issuer: string; clientId: string },
): SavedTransaction[] {
  return candidates(source).flatMap((candidate) => {
    const { state, redirectUri } = candidate;
    const ours = candidate['issuer'] === issuer && candidate['clientId'] === clientId;
    if (!ours || typeof state !== 'string' || !state || typeof redirectUri !== 'string') return [];
    return [
      {
        state,
        issuer,
        clientId,
        redirectUri,
        isImplicit: asksForTokens(candidate['responseType']),
      },
    ];
  });
}

/** Whether a sign-in with this `state` is under way here, whichever client's. */
export const isAnyonesState = (state: string, source: TransactionSource): boolean =>
  candidates(source).some((candidate) => candidate['state'] === state);

function candidates({ latest, shared, now }: TransactionSource): Record<string, unknown>[] {
  const fresh = Object.values(objectIn(shared))
    .map((entry) => asObject(entry))
    .filter((entry) => now - pastTime(Number(entry['dateCreated']), now) <= SHARED_LIFETIME_MS)
    .map((entry) => asObject(entry['transaction']));
  return [objectIn(latest), ...fresh];
}

/** auth-js saves what it asked for as it was given: a string or an array. */
const asksForTokens = (responseType: unknown): boolean =>
  [responseType].flat().some((type) => typeof type === 'string' && type.includes('token'));

function objectIn(json: string | null): Record<string, unknown> {
  try {
    return asObject(JSON.parse(json ?? 'null'));
  } catch {
    return {}; // Garbage under the key is the same as nothing under it.
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
