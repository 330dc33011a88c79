import { ExpiringMap } from '../expiring-map.js';
import type { SignIn } from '../idx/transaction.js';
import type { CodeGrant } from './token-form.js';

/** How a grant came about, for as long as tokens can come of it. */
export interface SignInRecord extends SignIn {
  /** Seconds since the epoch. */
  readonly authTime: number;
  /** How the app was given its first token, or may still be. */
  readonly grant: CodeGrant | 'implicit' | 'device_code';
}

/** In seconds. A grant outlives every refresh token, however often that is rotated; revoking ends it. */
export const GRANT_LIFETIME = 365 * 24 * 3600;

/** By grant id: what oidc-provider has no place for in its own records. */
export type SignInRecords = ExpiringMap<SignInRecord>;

export function signInRecords(now: () => number): SignInRecords {
  return new ExpiringMap(now);
}
