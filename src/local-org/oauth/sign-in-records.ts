import { ExpiringMap } from '../expiring-map.js';
import type { SignIn } from '../idx/transaction.js';

/** How a grant came about, for as long as tokens can come of it. */
export interface SignInRecord extends SignIn {
  /** Seconds since the epoch. */
  readonly authTime: number;
}

/** In seconds. A grant outlives every refresh token, however often that is rotated; revoking ends it. */
export const GRANT_LIFETIME = 365 * 24 * 3600;

/** By grant id: what oidc-provider has no place for in its own records. */
export type SignInRecords = ExpiringMap<SignInRecord>;

export function signInRecords(): SignInRecords {
  return new ExpiringMap();
}
