import type { OrgRequest } from '../http/org-request.js';
import type { OrgResponse } from '../http/org-response.js';
import { html } from '../http/html.js';
import { page } from '../pages/page.js';
import { sendToProvider } from './send-to-provider.js';
import type { SocialContext } from './social-context.js';

/** `GET /sso/idps/{id}?stateToken=…`: the link of the widget's button; sends the browser to the provider. */
export function leaveForProvider(request: OrgRequest, context: SocialContext): OrgResponse {
  const { settings, transactions, engine } = context;
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
  return sendToProvider({ idpId: idp.id, from: 'form', stateHandle }, context);
}
