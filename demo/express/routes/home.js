import { homePage } from '../pages/home-page.js';
import { currentUser } from '../sessions.js';

/**
 * @param {import('../settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function home({ localOrg }) {
  return (request, response) => {
    response.send(
      homePage({ user: currentUser(request), formToken: request.session.formToken, localOrg }),
    );
  };
}
