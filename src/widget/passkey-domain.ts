import { passkeysElsewhere } from '../errors/widget-errors.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { isOfDomain, rpIdIn } from '../okta/answers/passkey-domain.js';
import type { AuthClient } from '../okta/auth-client.js';
import { address } from '../page/address.js';
import type { EventContext, EventErrorContext } from './event-context.js';

/**
 * What is wrong where the browser refuses a passkey because this page is not of the domain that the org's passkeys are for; null for any other
 * error that the widget shows. The widget passes on words alone: the page's domain, and the RP ID in Okta's last answer, tell the rest. A page that
 * Related Origin Requests allow gets other words, but for the screen on which a passkey is set up (v2/view-builder/views/webauthn, 7.49.0).
 */
export function passkeyMisfit(
  { formName }: EventContext,
  { errorSummary = '' }: EventErrorContext,
  { transactionManager }: { readonly transactionManager: IdxAnswers },
): SignInError | null {
  const rpId = rpIdIn(transactionManager.loadIdxResponse?.()?.rawIdxResponse);
  const { hostname } = address.url();
  if (!rpId || isOfDomain(hostname, rpId)) return null;
  return errorSummary.includes(rpId) || formName?.startsWith('enroll-authenticator')
    ? passkeysElsewhere(rpId, hostname)
    : null;
}

/** The Classic engine's client keeps no such answers. */
type IdxAnswers = Partial<Pick<AuthClient['transactionManager'], 'loadIdxResponse'>>;
