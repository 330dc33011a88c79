import { html } from '../html.js';
import { CALLBACK_PATH } from '../settings.js';
import { page } from './layout.js';
import { accountsToTry, localOrgLinks } from './local-org.js';

/** @param {import('../sign-ins.js').SignIn} signIn */
const configOf = ({ nonce }) =>
  JSON.stringify({ logo: '/public/mark.svg', logoText: 'Demo', authParams: { nonce } });

/**
 * @param {{
 *   settings: import('../settings.js').Settings,
 *   signIn: import('../sign-ins.js').SignIn,
 *   otp?: string | undefined,
 *   nonce: string,
 * }} of
 */
export function signInPage({
  settings: { appUrl, issuer, clientId, localOrg },
  signIn,
  otp,
  nonce,
}) {
  return page({
    title: 'Sign in',
    head: html`<link rel="stylesheet" href="/okta-sign-in/okta-sign-in.css">
    <script type="module" src="/okta-sign-in/okta-sign-in.js" nonce="${nonce}"></script>`,
    links: localOrgLinks(localOrg),
    main: html`<h1 class="visually-hidden">Sign in</h1>
      <section class="stage" aria-label="Sign-in">
        <okta-sign-in
          class="sign-in"
          mode="server"
          issuer="${issuer}"
          client-id="${clientId}"
          redirect-uri="${appUrl + CALLBACK_PATH}"
          state="${signIn.state}"
          code-challenge="${signIn.codeChallenge}"
          ${otp && html`otp="${otp}"`}
          config="${configOf(signIn)}"
          nonce="${nonce}"
        >
          <p slot="loading" class="loading">One moment…</p>
        </okta-sign-in>
        <noscript><p class="notice">Signing in needs JavaScript. Please turn it on and load this page again.</p></noscript>
      </section>
      ${accountsToTry(localOrg)}`,
  });
}
