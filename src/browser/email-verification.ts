import { parseAuthorizationResponse } from '../core/authorization-response.js';
import { withoutResponse } from '../core/callback-url.js';
import type { EmailVerification, SignInConfig } from '../core/sign-in-config.js';
import { documentShared } from './document-shared.js';
import { pageLocation } from './page-location.js';

const box = () => documentShared('email-verification', (): { value: EmailVerification | null } => ({ value: null }));

/**
 * What the e-mail magic link brought, from the `otp` attribute or from the page's URL, which is cleaned. It stays at hand for
 * an element that is mounted again before the form could use it.
 */
export function emailVerification({ verification, backend }: SignInConfig): EmailVerification | null {
  const response = parseAuthorizationResponse(pageLocation.url());
  // A page of a backend is what its URL says: only the backend takes something out of it.
  if (response.kind === 'email-verify' && backend) return response.state === backend.state ? pick(response) : null;
  if (response.kind === 'email-verify') {
    box().value = pick(response);
    pageLocation.show(withoutResponse(pageLocation.url()));
  }
  return verification ?? box().value;
}

/** A form has it now: the next one starts without. */
export function forgetEmailVerification(): void {
  box().value = null;
}

const pick = ({ otp, state }: EmailVerification): EmailVerification => ({ otp, state });
