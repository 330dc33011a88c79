import { scopesInWords } from '../consents.js';
import { html } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { page } from '../pages/page.js';

/** What the page shows, and where its answer goes. */
export interface ConsentQuestion {
  readonly action: string;
  /** Names the request that waits. */
  readonly key: string;
  readonly scopes: readonly string[];
  readonly headers: OrgResponse['headers'];
  readonly formTargets: readonly string[];
}

/** The page that asks whether the app may have what it asks for. */
export function consentPage({
  action,
  key,
  scopes,
  headers,
  formTargets,
}: ConsentQuestion): OrgResponse {
  const rows = scopesInWords(scopes).map(({ label }) => html`<li>${label}</li>`);
  return page(
    200,
    'Allow access?',
    html`
<p>The app would like to:</p>
<ul>${rows}</ul>
<form method="post" action="${action}">
  <input type="hidden" name="stateToken" value="${key}">
  <button id="submit" name="consent" value="allow">Allow access</button>
  <button id="deny" class="plain" name="consent" value="deny">Don't allow</button>
</form>
<p class="quiet">A page of a local Okta org, on this machine only.</p>`,
    { look: 'sign-in', headers, formTargets },
  );
}
