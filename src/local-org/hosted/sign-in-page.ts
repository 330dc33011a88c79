import { html, type SafeHtml } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { page } from '../pages/page.js';
import type { SignInAttempt } from './sign-in-attempts.js';
import { SIGN_IN_PATH } from './sign-in-url.js';

/** What the sign-in page shows. Without an attempt there is no form. */
export interface SignInForm {
  readonly attempt?: SignInAttempt;
  /** The masked address of a code under way. */
  readonly mailedTo?: string;
  readonly error?: string;
}

/** Draws the sign-in page. */
export function signInPage(status: number, { attempt, mailedTo, error }: SignInForm, formTargets: readonly string[]): OrgResponse {
  const title = mailedTo === undefined ? 'Sign in' : 'Verify with your email';
  return page(status, title, html`
${error === undefined ? '' : html`<p class="error" role="alert" id="error">${error}</p>`}
${attempt === undefined ? '' : html`<form method="post" action="${SIGN_IN_PATH}">
  <input type="hidden" name="stateToken" value="${attempt.handle}">
  ${mailedTo === undefined ? passwordFields(attempt) : codeFields(mailedTo)}
</form>`}
<p class="quiet">The sign-in page of a local Okta org, on this machine only.</p>`, { look: 'sign-in', formTargets });
}

function passwordFields({ username }: SignInAttempt): SafeHtml {
  return html`<label for="username">Username</label>
  <input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button id="submit">Sign in</button>`;
}

function codeFields(mailedTo: string): SafeHtml {
  return html`<p>We sent a code to <strong>${mailedTo}</strong>. Find it in the <a href="/outbox" target="_blank" rel="noopener">outbox</a>.</p>
  <label for="passcode">Code</label>
  <input id="passcode" name="passcode" inputmode="numeric" autocomplete="one-time-code">
  <button id="submit">Verify</button>
  <button id="resend" class="plain" name="action" value="resend">Send a new code</button>`;
}
