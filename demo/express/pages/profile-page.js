import { html } from '../html.js';
import { page } from './layout.js';
import { signOutForm } from './sign-out-form.js';

/** @param {{ user: import('../session.js').User, formToken: string | undefined }} of */
export function profilePage({ user: { userinfo }, formToken }) {
  return page({
    title: 'Your profile',
    head: html`<script type="module" src="/public/messages.js"></script>`,
    main: html`<section class="card">
        <h1 class="page-title">Hello <b class="person">${userinfo.name ?? userinfo.email ?? userinfo.sub}</b></h1>
        ${signOutForm(formToken)}
      </section>
      <section class="panel" aria-labelledby="profile-title">
        <h2 class="panel-title" id="profile-title">What Okta knows about you</h2>
        <table class="facts">
          <caption class="facts-caption">As <code class="value">/v1/userinfo</code> answered this server</caption>
          <thead class="visually-hidden"><tr><th scope="col">Claim</th><th scope="col">Value</th></tr></thead>
          <tbody id="profile">
            ${Object.entries(userinfo).map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="value">${asText(value)}</td></tr>`)}
          </tbody>
        </table>
      </section>
      <section class="panel" aria-labelledby="messages-title">
        <div class="panel-head">
          <h2 class="panel-title" id="messages-title">Messages</h2>
          <button class="demo-button-quiet" type="button" id="load-messages">Load</button>
        </div>
        <p class="note">From <code class="value">/api/messages</code>, which wants an access token. The page has none: the server takes it from the session.</p>
        <ul class="messages" id="messages" aria-live="polite"></ul>
      </section>`,
  });
}

/** @param {unknown} value */
function asText(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
