import type { IncomingMessage } from 'node:http';
import type { ServedHosts } from './served-hosts.js';

/**
 * Who may call a path:
 * - `anyone`: what it answers is public, and it changes nothing;
 * - `apps`: pages of trusted origins, which Okta's APIs are for;
 * - `visitors`: everybody, by going there; no page of another origin may load it as a part of itself;
 * - `frames`: like `visitors`, in a frame, too: a sign-in without a word, as apps do it behind their pages;
 * - `org`: the org's own pages.
 *
 * Programs, such as an app's server, a test or curl, may call everything.
 */
export type Callers = 'anyone' | 'apps' | 'visitors' | 'frames' | 'org';

/** Who calls, as far as the browser says. */
export type Caller = 'program' | 'own page' | 'app' | 'stranger';

/** What is needed to tell them apart. */
export interface KnownOrigins {
  readonly hosts: ServedHosts;
  readonly trustedOrigins: ReadonlySet<string>;
}

/**
 * Tells who calls by `Origin`, which browsers send with everything but plain GETs, and for those by `Sec-Fetch-Site`
 * (https://www.w3.org/TR/fetch-metadata/). Programs send neither. (Node's `fetch` sends `Sec-Fetch-Mode` alone.)
 */
export function callerOf(
  { headers }: IncomingMessage,
  { hosts, trustedOrigins }: KnownOrigins,
): Caller {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined) {
    if (hosts.hasOrigin(origin)) return 'own page';
    return trustedOrigins.has(origin) ? 'app' : 'stranger';
  }
  if (site === undefined) return 'program';
  // `none`: the user typed the address, or took a bookmark.
  return site === 'same-origin' || site === 'none' ? 'own page' : 'stranger';
}

/** Whether a page of another origin may read the answer, if it is a trusted one. */
export function isForApps(callers: Callers): boolean {
  return callers === 'anyone' || callers === 'apps';
}

export function mayCall(callers: Callers, caller: Caller, { headers }: IncomingMessage): boolean {
  if (callers === 'anyone' || caller === 'program' || caller === 'own page') return true;
  if (callers === 'org') return false;
  if (caller === 'app') return true;
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = headers;
  return (
    callers !== 'apps' &&
    mode === 'navigate' &&
    (destination === 'document' || (callers === 'frames' && destination === 'iframe'))
  );
}
