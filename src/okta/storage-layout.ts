import type { TokenOwner } from './stored-tokens.js';

/**
 * Under which names auth-js 7.14.5 keeps what it stores (constants, storage/options, oidc/mixin/browser). The only file that knows them.
 *
 * `okta-token-storage`: a JSON object with `accessToken`, `idToken`, `refreshToken`. `okta-transaction-storage`, in sessionStorage: the latest sign-in under
 * way; `okta-shared-transaction-storage`, in localStorage: each by its `state`, for a callback that opens in another tab.
 */
export const TOKEN_KEY = 'okta-token-storage';
/** Where a client of an authorization server keeps its tokens if another's lie under auth-js's key. */
export const ownTokenKey = ({ issuer, clientId }: TokenOwner): string =>
  `${TOKEN_KEY}:${clientId}@${issuer}`;
/** Where a client's tokens may lie; where they lie under both keys, the first counts. */
export const tokenKeys = (owner: TokenOwner): readonly [string, string] => [
  ownTokenKey(owner),
  TOKEN_KEY,
];
export const TRANSACTION_KEY = 'okta-transaction-storage';
export const SHARED_TRANSACTION_KEY = 'okta-shared-transaction-storage';
/** An issuer's metadata and keys, for a day. */
export const CACHE_KEY = 'okta-cache-storage';
/** The page where each sign-in began, by its `state`. */
export const ORIGINAL_URI_KEY = 'okta-original-uri-storage';
/** The page where the latest sign-in of this tab began. */
export const REFERRER_KEY = 'referrerPath';
