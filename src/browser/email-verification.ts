import { parseAuthorizationResponse } from '../core/authorization-response.js';
import { withoutResponse } from '../core/callback-url.js';
import type { EmailVerification, SignInConfig } from '../core/sign-in-config.js';
import { documentShared } from './document-shared.js';
import { pageLocation } from './page-location.js';

interface Seen {
  waiting: EmailVerification | null;
  /** A code serves once; after a sign-out the attribute still holds it. */
  readonly used: Set<string>;
}

const seen = () => documentShared('email-verification', (): Seen => ({ waiting: null, used: new Set() }));

/**
 * What the e-mail magic link brought, from the `otp` attribute or from the page's URL, which is cleaned. It stays at hand for
 * an element that is mounted again before the form could use it.
 */
export function emailVerification({ verification, backend }: SignInConfig): EmailVerification | null {
  const response = parseAuthorizationResponse(pageLocation.url());
  // A page of a backend is what its URL says: only the backend takes something out of it.
  if (response.kind === 'email-verify' && backend) return response.state === backend.state ? pick(response) : null;
  if (response.kind === 'email-verify') {
    seen().waiting = pick(response);
    pageLocation.show(withoutResponse(pageLocation.url()));
  }
  const brought = verification ?? seen().waiting;
  return brought && !seen().used.has(brought.otp) ? brought : null;
}

/** A form has it now: the next one starts without. */
export function forgetEmailVerification({ otp }: EmailVerification): void {
  seen().used.add(otp);
  seen().waiting = null;
}

const pick = ({ otp, state }: EmailVerification): EmailVerification => ({ otp, state });
