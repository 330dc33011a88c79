import { html } from '../html.js';
import { page } from './layout.js';
import { localOrgLinks } from './local-org.js';
import { signOutForm } from './sign-out-form.js';

/** @param {{ user?: import('../session.js').User | undefined, formToken?: string | undefined, localOrg?: import('../settings.js').LocalOrgHints | undefined }} of */
export function homePage({ user, formToken, localOrg }) {
  return page({
    title: 'A server that signs in with Okta',
    links: localOrgLinks(localOrg),
    main: html`<section class="card">
        <h1 class="page-title">A server that signs in with Okta</h1>
        ${user ? greeting(user, formToken) : invitation()}
      </section>`,
  });
}

function invitation() {
  return html`<p class="lede">
          The form is in this app’s own page. The server redeems the code with its secret and keeps the tokens; the browser gets a session cookie.
        </p>
        <p class="actions"><a class="demo-button" id="sign-in" href="/login">Sign in</a></p>`;
}

/**
 * @param {import('../session.js').User} user
 * @param {string | undefined} formToken
 */
function greeting({ userinfo }, formToken) {
  return html`<p class="lede">You are signed in as <b class="person">${userinfo.name ?? userinfo.email ?? userinfo.sub}</b>.</p>
        <div class="actions"><a class="demo-button" href="/profile">Your profile</a> ${signOutForm(formToken)}</div>`;
}
