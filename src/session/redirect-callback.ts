import { isFromIssuer, parseAuthorizationResponse } from './authorization-response.js';
import { withoutResponse } from './callback-url.js';
import { savedTransactions } from '../okta/saved-transaction.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { noSignInUnderWay, strangeState } from '../errors/callback-errors.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { hasOurState, isOurs, type Callback } from './whose-callback.js';
import { documentShared } from '../page/document-shared.js';
import { loadAuthClient, prefetchKeys } from '../okta/load-auth-client.js';
import { address } from '../page/address.js';
import { showAddress } from '../page/show-address.js';
import { storedTransactions } from '../okta/saved-transactions.js';
import { askedBy, takeAsked, type AskedOfUser } from '../okta/asked-of-user.js';
import { forgetStartPage, startPageOf } from '../okta/start-page.js';
import { measured } from '../page/timing.js';
import { redeem, redeemableOf } from './redeem.js';
import type { TokenStore } from './token-store.js';

/**
 * How a redirect back from Okta ended. `startPage` is the page where that sign-in began, where it is known; `asked` what a user was asked for who was signed
 * in then.
 */
export type CallbackResult = {
  readonly startPage: string | null;
  readonly asked: AskedOfUser | null;
} & (
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'interaction-required' }
  | { readonly kind: 'rejected'; readonly error: SignInError }
);

/** One redirect back, handled once a document; the first element that asks after it ended is the one to announce it. */
export class RedirectCallback {
  readonly result: Promise<CallbackResult>;
  #isAnnounced = false;

  constructor(result: Promise<CallbackResult>) {
    this.result = result;
  }

  /** True for the first caller only. */
  announce(): boolean {
    return !this.#isAnnounced && (this.#isAnnounced = true);
  }

  get isAnnounced(): boolean {
    return this.#isAnnounced;
  }
}

/**
 * The redirect back that this document was loaded with, if it is this client's and was not announced yet. The first
 * call cleans the address bar and starts the redemption; later ones get the same object, so that a second tag, or a tag
 * that was moved meanwhile, redeems nothing twice.
 *
 * @param connected the address when the tag was connected: since then a router may have taken the answer out of it
 */
export function redirectCallbackFor(
  config: SignInConfig,
  store: TokenStore,
  connected: URL,
): RedirectCallback | null {
  const callbacks = documentShared('callbacks', () => new Map<string, RedirectCallback>());
  const key = [config.issuer, config.clientId, config.storage].join(' ');
  const handled = handledAddresses();
  const current = address.url();
  for (const url of [current, connected]) {
    const response = parseAuthorizationResponse(url);
    if (!isOurs(response, config, { saved: storedTransactions(), url })) continue;
    if (url === current) showAddress(withoutResponse(url));
    // Shown again while it is being redeemed: see `cleanShownAgain`.
    const isUnderWay = callbacks.get(key)?.isAnnounced === false;
    if (handled.has(url.href) && (url === connected || isUnderWay)) continue;
    handled.add(url.href);
    callbacks.set(
      key,
      new RedirectCallback(measured('callback', handle(response, url, config, store))),
    );
    break;
  }
  const callback = callbacks.get(key);
  return callback && !callback.isAnnounced ? callback : null;
}

/** A router may show an address again whose answer was read: Next.js does when it has hydrated the page. It goes out of the address bar again. */
export function cleanShownAgain(): void {
  const url = address.url();
  if (handledAddresses().has(url.href)) showAddress(withoutResponse(url));
}

const handledAddresses = () => documentShared('handled-callbacks', () => new Set<string>());

async function handle(
  response: Callback,
  url: URL,
  config: SignInConfig,
  store: TokenStore,
): Promise<CallbackResult> {
  const { epoch } = store;
  const startPage = startPageOf(response.state);
  if (!hasOurState(response, config, storedTransactions()))
    return { kind: 'rejected', error: strangeStateError(config), startPage, asked: null };
  const asked = askedBy(response.state);
  forgetStartPage(response.state);
  if (response.kind === 'interaction-required' && isFromIssuer(url, config.issuer))
    return { kind: 'interaction-required', startPage, asked };
  try {
    const client = await loadAuthClient(config);
    const redeemable = await redeemableOf(response, url, config).catch((thrown: unknown) => {
      // Okta refused, or another server has its state: it is used up.
      client.transactionManager.clear({ state: response.state ?? '' });
      throw thrown;
    });
    prefetchKeys(config).catch(() => undefined);
    takeAsked(response.state);
    await store.save(await redeem(redeemable, client), config, asked?.epoch ?? epoch, asked);
    return { kind: 'signed-in', startPage, asked };
  } catch (thrown) {
    return { kind: 'rejected', error: toSignInError(thrown), startPage, asked };
  }
}

const strangeStateError = (config: SignInConfig): SignInError =>
  savedTransactions(storedTransactions(), config).length > 0 ? strangeState() : noSignInUnderWay();
