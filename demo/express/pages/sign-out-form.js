import { html } from '../html.js';

/** @param {string | undefined} formToken */
export function signOutForm(formToken) {
  return html`<form method="post" action="/logout">
        <input type="hidden" name="form_token" value="${formToken}">
        <button class="demo-button" type="submit" id="sign-out">Sign out</button>
      </form>`;
}
