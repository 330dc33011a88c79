import { parseAuthorizationResponse } from './authorization-response.js';
import { withoutResponse } from './callback-url.js';
import { isOwnCode } from './email-code.js';
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
 * What the e-mail magic link brought, from the `otp` attribute or from the page's URL, which is cleaned; null where it is no code, or for no sign-in
 * of this browser. It stays at hand for an element that is mounted again before the form could use it.
 */
export function emailVerification(config: SignInConfig): EmailVerification | null {
  const response = parseAuthorizationResponse(address.url());
  if (response.kind === 'email-verify' && !config.backend) {
    seen().waiting = pick(response);
    showAddress(withoutResponse(address.url()));
  }
  // A page of a backend is what its URL says: only the backend takes something out of it.
  const ofBackend =
    response.kind === 'email-verify' && response.state === config.backend?.state
      ? pick(response)
      : null;
  const brought = config.verification ?? (config.backend ? ofBackend : seen().waiting);
  return brought &&
    !seen().used.has(brought.otp) &&
    isOwnCode(brought, config, storedTransactions())
    ? brought
    : null;
}

/** A form has it now: the next one starts without. */
export function forgetEmailVerification({ otp }: EmailVerification): void {
  seen().used.add(otp);
  seen().waiting = null;
}

const pick = ({ otp, state }: EmailVerification): EmailVerification => ({ otp, state });
