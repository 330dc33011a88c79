import { logFailure } from '../failures.js';
import { isFromOwnForm } from '../form-token.js';
import { problemPage } from '../pages/problem-page.js';
import { endSession } from '../sessions.js';

/**
 * `POST /logout`: ends the session here, the access token, and Okta's session.
 * @param {import('../settings.js').Settings} settings
 * @param {import('../okta.js').Okta} okta
 * @returns {import('express').RequestHandler}
 */
export function logout(settings, okta) {
  return async (request, response) => {
    const { user } = request.session;
    if (!user) {
      response.redirect(303, '/');
      return;
    }
    if (!isFromOwnForm(request)) {
      response.status(403).send(
        problemPage({
          title: 'You are still signed in',
          text: 'That request to sign out did not come from this app.',
          action: { href: '/profile', text: 'Your profile' },
        }),
      );
      return;
    }
    // First the address, which takes the ID token, then the end of everything.
    const leaveFor = okta.logoutUrl(user.tokens);
    await endSession(request, response, settings);
    // A token that can't be revoked soon expires; it keeps nobody from signing out.
    await okta
      .revoke(user.tokens)
      .catch((/** @type {unknown} */ error) => logFailure('The token was not revoked', error));
    response.redirect(303, leaveFor);
  };
}
