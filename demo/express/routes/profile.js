import { profilePage } from '../pages/profile-page.js';
import { currentUser } from '../sessions.js';

/**
 * `GET /profile`: for whoever is signed in.
 * @returns {import('express').RequestHandler}
 */
export function profile() {
  return (request, response) => {
    const user = currentUser(request);
    if (user) response.send(profilePage({ user, formToken: request.session.formToken }));
    else response.redirect(303, '/login');
  };
}
