import type { AuthorizationResponse } from './authorization-response.js';
import { isAddressOf } from './callback-url.js';
import {
  isAnyonesState,
  savedTransactions,
  type TransactionSource,
} from '../okta/saved-transaction.js';
import type { SignInConfig } from '../settings/sign-in-config.js';

type Client = Pick<SignInConfig, 'issuer' | 'clientId' | 'redirectUri' | 'hasOwnRedirectUri'>;

/** What a callback is looked at with: the sign-ins that this browser has saved, and the page's address. */
export interface CallbackFacts {
  readonly saved: TransactionSource;
  readonly url: URL;
}

type Answer = Exclude<AuthorizationResponse, { kind: 'none' }>;

/** An answer to redeem, to go on with, or to report. */
export type Callback = Exclude<Answer, { kind: 'email-verify' }>;

/** As {@link isForUs}, of what is a callback. */
export function isOurs(
  response: AuthorizationResponse,
  client: Client,
  facts: CallbackFacts,
): response is Callback {
  return (
    response.kind !== 'none' && response.kind !== 'email-verify' && isForUs(response, client, facts)
  );
}

/** The page's `code`, `otp`, `state` or `error` may be another library's: ours has our state, or comes to our own address. */
export function isForUs(response: Answer, client: Client, { saved, url }: CallbackFacts): boolean {
  if (hasOurState(response, client, saved)) return true;
  // Another tag's, with the same redirect URI and another client.
  if (response.state !== null && isAnyonesState(response.state, saved)) return false;
  return client.hasOwnRedirectUri && isAddressOf(client.redirectUri, url);
}

/** Whether this browser's own sign-in asked for it: without that, nothing is redeemed. */
export function hasOurState(
  { kind, state }: Answer,
  client: Pick<Client, 'issuer' | 'clientId'>,
  saved: TransactionSource,
): boolean {
  // Tokens in the URL are no answer to a sign-in that asked for a code: an attacker can put their own there.
  return (
    state !== null &&
    savedTransactions(saved, client).some(
      (transaction) => transaction.state === state && (kind !== 'tokens' || transaction.isImplicit),
    )
  );
}
