import { LinkError } from '../errors/link-error.js';
import { strangeIssuer } from '../errors/callback-errors.js';
import type { AuthClient } from '../okta/auth-client.js';
import { namesItself } from '../okta/load-auth-client.js';
import type { Tokens } from '../okta/tokens.js';
import { address } from '../page/address.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { isFromIssuer, issuersIn } from './authorization-response.js';
import type { ResponseParameter } from './response-parameters.js';
import type { Callback } from './whose-callback.js';

type Redeemable = Extract<Callback, { kind: 'code' | 'interaction-code' | 'tokens' }>;

/**
 * An answer to a sign-in of ours, if tokens can be had for it.
 *
 * @param url with the answer
 * @throws {SignInError | LinkError} what Okta refused; `state-mismatch` where another server answered
 */
export async function redeemableOf(
  response: Callback,
  url: URL,
  config: SignInConfig,
): Promise<Redeemable> {
  if (response.kind === 'interaction-required' || (await isAnothers(response, url, config)))
    throw strangeIssuer();
  if (response.kind === 'error') throw new LinkError(response);
  return response;
}

/** @param client which has the transaction */
export async function redeem(response: Redeemable, client: AuthClient): Promise<Tokens> {
  const url = new URL(address.url().origin);
  if (response.kind === 'tokens') {
    url.hash = response.parameters;
    return (await client.token.parseFromUrl({ url: url.href, responseMode: 'fragment' })).tokens;
  }
  const name: ResponseParameter = response.kind === 'code' ? 'code' : 'interaction_code';
  // parseFromUrl reads the whole string after "?", a fragment too: it gets the two parameters and nothing else.
  url.search = String(new URLSearchParams({ [name]: response.code, state: response.state ?? '' }));
  return (await client.token.parseFromUrl({ url: url.href, responseMode: 'query' })).tokens;
}

/**
 * Whether an answer to this very sign-in comes from another authorization server than the one that was asked (RFC 9207 §2.4), or may: it names none
 * where the issuer always does. An interaction code comes from Okta's sign-in pages, not from `/v1/authorize`: there none need be named.
 */
async function isAnothers({ kind }: Callback, url: URL, config: SignInConfig): Promise<boolean> {
  if (!isFromIssuer(url, config.issuer)) return true;
  if (issuersIn(url).length > 0 || kind === 'interaction-code') return false;
  return namesItself(config);
}
