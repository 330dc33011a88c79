import { parseAuthorizationResponse } from './authorization-response.js';
import { withoutResponse } from './callback-url.js';
import { isOwnCode } from './email-code.js';
import { isForUs } from './whose-callback.js';
import type { EmailVerification, SignInConfig } from '../settings/sign-in-config.js';
import { documentShared } from '../page/document-shared.js';
import { address } from '../page/address.js';
import { showAddress } from '../page/show-address.js';
import { storedTransactions } from '../okta/saved-transactions.js';

interface Seen {
  waiting: EmailVerification | null;
  /** A code serves once; after a sign-out the attribute still holds it. */
  readonly used: Set<string>;
}

const seen = () =>
  documentShared('email-verification', (): Seen => ({ waiting: null, used: new Set() }));

/**
 * What the e-mail magic link brought, from the `otp` attribute or from the page's URL, which is cleaned where it is ours; null where it is no code, or for no
 * sign-in of this browser. It stays at hand for an element that is mounted again before the form could use it.
 */
export function emailVerification(config: SignInConfig): EmailVerification | null {
  const url = address.url();
  const saved = storedTransactions();
  const isBelieved = (code: EmailVerification) =>
    !seen().used.has(code.otp) && isOwnCode(code, config, saved);
  const response = parseAuthorizationResponse(url);
  const link = response.kind === 'email-verify' ? response : null;
  if (link && !config.backend && isForUs(link, config, { saved, url })) {
    if (isBelieved(link)) seen().waiting = link;
    showAddress(withoutResponse(url));
  }
  // A page of a backend is what its URL says: only the backend takes something out of it.
  const ofBackend = link?.state === config.backend?.state ? link : null;
  const brought = config.verification ?? (config.backend ? ofBackend : seen().waiting);
  return brought && isBelieved(brought) ? pick(brought) : null;
}

/** A form has it now: the next one starts without. */
export function forgetEmailVerification({ otp }: EmailVerification): void {
  seen().used.add(otp);
  seen().waiting = null;
}

const pick = ({ otp, state }: EmailVerification): EmailVerification => ({ otp, state });
