import { documentShared } from '../page/document-shared.js';
import { readItem } from '../page/storage.js';
import { CACHE_KEY, TRANSACTION_KEY } from './storage-layout.js';

const underWay = () => documentShared('fetch-ahead', () => new Map<string, Promise<Response>>());

/**
 * Asks for the issuer's metadata (OpenID Connect Discovery 1.0 §4) while auth-js is still being fetched: of all that a form asks Okta for, it
 * alone needs no client. Having no header of its own it needs no preflight either. auth-js gets the answer when it asks.
 *
 * @param issuer as in the attribute
 */
export function fetchDiscoveryAhead(issuer: string): void {
  const url = `${issuer.replace(/\/*$/, '')}/.well-known/openid-configuration`;
  if (!url.startsWith('http') || isKept(url) || underWay().has(url)) return;
  const answer = fetch(url); // As plain as a `link rel="preload"` of it is, whose answer this gets then.
  answer.catch(() => undefined);
  underWay().set(url, answer);
}

/** What is under way from `url`, for the first who asks. */
export function takeFetched(url: string): Promise<Response> | undefined {
  const answer = underWay().get(url);
  underWay().delete(url);
  return answer;
}

/** auth-js has the answer of an earlier page, or a transaction begun there, which knows all that it needs. */
const isKept = (url: string): boolean =>
  readItem('session', TRANSACTION_KEY) !== null ||
  readItem('local', CACHE_KEY)?.includes(`"${url}"`) === true;
