import { html, type SafeHtml } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';
import { maskEmail } from '../idx/mask-email.js';
import { maskPhoneNumber } from '../phone-number.js';
import { page } from '../pages/page.js';
import type { FactorChallenge } from '../primary-sign-in.js';
import type { TimedFactor } from '../users.js';
import type { SignInAttempt } from './sign-in-attempts.js';
import { SIGN_IN_PATH } from './sign-in-url.js';

/** What the sign-in page shows. Without an attempt there is no form. */
export interface SignInForm {
  readonly attempt?: SignInAttempt;
  readonly error?: string;
}

/** Draws the sign-in page. */
export function signInPage(
  status: number,
  { attempt, error }: SignInForm,
  formTargets: readonly string[],
): OrgResponse {
  return page(
    status,
    attempt?.done ? 'Keep me signed in' : titleFor(attempt?.challenge),
    html`
${error === undefined ? '' : html`<p class="error" role="alert" id="error">${error}</p>`}
${
  attempt === undefined
    ? ''
    : html`<form method="post" action="${SIGN_IN_PATH}">
  <input type="hidden" name="stateToken" value="${attempt.handle}">
  ${fieldsFor(attempt)}
</form>`
}
<p class="quiet">The sign-in page of a local Okta org, on this machine only.</p>`,
    { look: 'sign-in', formTargets },
  );
}

function titleFor(challenge: FactorChallenge | undefined): string {
  switch (challenge?.factor) {
    case undefined:
      return 'Sign in';
    case 'email':
      return 'Verify with your email';
    case 'question':
      return 'Verify with your security question';
    case 'totp':
      return 'Verify with your authenticator app';
    case 'oktaVerifyCode':
      return 'Verify with Okta Verify';
    case 'customOtp':
      return 'Verify with your one-time code';
    case 'phone':
      return 'Verify with your phone';
  }
}

const SHOWN_BY: Readonly<Record<TimedFactor, string>> = {
  totp: 'your app',
  oktaVerifyCode: 'Okta Verify',
  customOtp: 'your device',
};

function fieldsFor(attempt: SignInAttempt): SafeHtml {
  if (attempt.done)
    return html`<p>Sign in and enter security methods less frequently.</p>
  <button id="submit" name="keepMeSignedIn" value="yes">Stay signed in</button>
  <button id="decline" class="plain" name="keepMeSignedIn" value="no">Don't stay signed in</button>`;
  return attempt.challenge ? factorFields(attempt.challenge) : passwordFields(attempt);
}

function passwordFields({ username }: SignInAttempt): SafeHtml {
  return html`<label for="username">Username</label>
  <input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button id="submit">Sign in</button>`;
}

function factorFields({ factor, user }: FactorChallenge): SafeHtml {
  switch (factor) {
    case 'email':
      return html`<p>We sent a code to <strong>${maskEmail(user.email)}</strong>. Find it in the <a href="/outbox" target="_blank" rel="noopener">outbox</a>.</p>
  ${codeFields()}
  <button id="resend" class="plain" name="action" value="resend">Send a new code</button>`;
    case 'phone':
      return html`<p>We sent a code to <strong>${maskPhoneNumber(user.phoneNumber ?? '')}</strong>. Find it in the <a href="/outbox" target="_blank" rel="noopener">outbox</a>.</p>
  ${codeFields()}
  <button id="resend" class="plain" name="action" value="resend">Send a new code</button>
  <button id="call" class="plain" name="action" value="call">Call instead</button>`;
    case 'question':
      return html`<label for="passcode">${user.securityQuestion?.question ?? ''}</label>
  <input id="passcode" name="passcode" autocomplete="off">
  <button id="submit">Verify</button>`;
    case 'totp':
    case 'oktaVerifyCode':
    case 'customOtp':
      return html`<p>Type the code that ${SHOWN_BY[factor]} shows. For a demo user it is on the <a href="/" target="_blank" rel="noopener">org's first page</a>.</p>
  ${codeFields()}`;
  }
}

function codeFields(): SafeHtml {
  return html`<label for="passcode">Code</label>
  <input id="passcode" name="passcode" inputmode="numeric" autocomplete="one-time-code">
  <button id="submit">Verify</button>`;
}
