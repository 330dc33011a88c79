// Only where the org is a stand-in on this machine: where it is, and who can sign in.
import { html } from '../html.js';

/** @typedef {import('../settings.js').LocalOrgHints} LocalOrgHints */

/** @param {LocalOrgHints | undefined} localOrg */
export function localOrgLinks(localOrg) {
  return (
    localOrg &&
    html`<a class="demo-link" href="${localOrg.url}/" target="_blank" rel="noopener">Local Okta org<span class="visually-hidden"> (new tab)</span></a>
        <a class="demo-link" href="${localOrg.url}/outbox" target="_blank" rel="noopener">Mail outbox<span class="visually-hidden"> (new tab)</span></a>`
  );
}

/** @param {LocalOrgHints | undefined} localOrg */
export function accountsToTry(localOrg) {
  return (
    localOrg &&
    html`<section class="panel" aria-labelledby="accounts-title">
        <h2 class="panel-title" id="accounts-title">Accounts to try</h2>
        <table class="facts">
          <caption class="facts-caption">Everybody’s password is <code class="value">${localOrg.password}</code></caption>
          <thead class="visually-hidden"><tr><th scope="col">Sign in as</th><th scope="col">What happens</th></tr></thead>
          <tbody>
            ${localOrg.accounts.map(({ login, about }) => html`<tr><th scope="row"><code class="value">${login}</code></th><td>${about}</td></tr>`)}
            <tr><th scope="row">Facebook</th><td>Leaves for a stand-in and comes back to <code class="value">/login/callback</code></td></tr>
          </tbody>
        </table>
      </section>`
  );
}
