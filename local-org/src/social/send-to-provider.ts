import { type OrgResponse, redirect } from '../http/org-response.js';
import { secretHandle } from '../random-id.js';
import { CALLBACK_PATH, type LeaveContext, type SocialAttempt } from './social-context.js';

/** Ten minutes for the provider's page. */
const ATTEMPT_LIFETIME = 600;

/** Sends the browser to the provider, as a client of it. */
export function sendToProvider(
  attempt: SocialAttempt,
  { url, double, attempts }: LeaveContext,
): OrgResponse {
  const state = secretHandle();
  attempts.set(state, attempt, ATTEMPT_LIFETIME);
  const target = new URL(`${url}/idp-double/${attempt.idpId}/authorize`);
  target.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: double.clientId,
      redirect_uri: url + CALLBACK_PATH,
      scope: 'openid profile email',
      state,
    }),
  );
  return redirect(target.href);
}
