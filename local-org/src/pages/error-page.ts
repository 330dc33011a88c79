import { html } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { page } from './page.js';

/** Okta's page for a request that it cannot answer to the app: it would send codes or tokens who knows where. */
export function oauthErrorPage(error: string, description: string): OrgResponse {
  return page(
    400,
    'Bad request',
    html`<p>Your request resulted in an error.</p><p><code>${error}</code></p><p>${description}</p>`,
  );
}
