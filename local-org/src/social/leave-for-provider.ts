import type { OrgRequest } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import { html } from '../http/html.js';
import { page } from '../pages/page.js';
import { secretHandle } from '../random-id.js';
import { CALLBACK_PATH, type SocialContext } from './social-context.js';

/** Ten minutes for the provider's page. */
const ATTEMPT_LIFETIME = 600;

/** `GET /sso/idps/{id}?stateToken=…`: the link of the widget's button; sends the browser to the provider. */
export function leaveForProvider(
  request: OrgRequest,
  { url, settings, transactions, engine, double, attempts }: SocialContext,
): OrgResponse {
  const id = request.url.pathname.split('/').at(-1);
  const idp = settings.identityProviders.find((candidate) => candidate.id === id);
  if (!idp) return page(404, 'Not found', html`<p>This org has no such identity provider.</p>`);
  const stateHandle = request.url.searchParams.get('stateToken') ?? '';
  const transaction = transactions.byStateHandle(stateHandle);
  if (!transaction || !engine.offersProvider(transaction, idp.id)) {
    return page(
      403,
      'Sign-in expired',
      html`<p>This sign-in is over, or does not offer ${idp.name}. Go back to the app and start again.</p>`,
    );
  }
  const state = secretHandle();
  attempts.set(state, { idpId: idp.id, stateHandle }, ATTEMPT_LIFETIME);
  const target = new URL(`${url}/idp-double/${idp.id}/authorize`);
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
