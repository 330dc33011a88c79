import { readAnswer } from '../answer.js';
import { currentUser } from '../sessions.js';
import { showSignIn } from '../show-sign-in.js';
import { beginSignIn, findSignIn } from '../sign-ins.js';

/**
 * `GET /login`: the form. With the `state` of a sign-in under way it is that one, with the same state and the same code
 * challenge, or the widget would not go on with it.
 * @param {import('../settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function login(settings) {
  return (request, response) => {
    if (currentUser(request)) {
      response.redirect(303, '/profile');
      return;
    }
    const { state, otp } = readAnswer(request) ?? {};
    const underWay = findSignIn(request.session, state);
    if (underWay) showSignIn(response, settings, underWay, otp);
    else showSignIn(response, settings, beginSignIn(request.session));
  };
}
