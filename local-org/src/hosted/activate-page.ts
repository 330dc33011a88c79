import { ACTIVATE_PATH } from '../device/activate-url.js';
import { html } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { type IdxMessage } from '../idx/messages.js';
import { page } from '../pages/page.js';

const ABOUT = html`<p class="quiet">A page of a local Okta org, on this machine only.</p>`;

/** The page on which the user types the code that the device shows. */
export function activatePage(
  status: number,
  { userCode = '', error }: { readonly userCode?: string; readonly error?: IdxMessage },
): OrgResponse {
  return page(
    status,
    'Activate your device',
    html`
${error ? html`<p class="error" role="alert" id="error">${error.text}</p>` : ''}
<p>Follow the instructions on your device to get an activation code</p>
<form method="post" action="${ACTIVATE_PATH}">
  <label for="user-code">Activation code</label>
  <input id="user-code" name="userCode" value="${userCode}" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
  <button id="submit">Next</button>
</form>
${ABOUT}`,
    { look: 'sign-in' },
  );
}

/** The end: the device has been activated, or not. */
export function activatedPage(title: string, { text }: IdxMessage): OrgResponse {
  return page(
    200,
    title,
    html`<p>${text}</p>
${ABOUT}`,
    { look: 'sign-in' },
  );
}
