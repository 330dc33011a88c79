import { readAnswer } from '../answer.js';
import { logFailure } from '../failures.js';
import { codePage } from '../pages/code-page.js';
import { problemPage } from '../pages/problem-page.js';
import { startUserSession } from '../sessions.js';
import { showSignIn } from '../show-sign-in.js';
import { findSignIn, forgetSignIn } from '../sign-ins.js';

/**
 * `GET /login/callback`: whatever comes back from Okta, or from a link in a mail.
 * @param {import('../settings.js').Settings} settings
 * @param {import('../okta.js').Okta} okta
 * @returns {import('express').RequestHandler}
 */
export function callback(settings, okta) {
  return async (request, response) => {
    const { state, otp, error, interactionCode, description } = readAnswer(request) ?? {};
    const signIn = findSignIn(request.session, state);

    if (!signIn) {
      // The mail may be read on another device: its code is for the browser that waits.
      if (otp && state) response.send(codePage(otp));
      else response.status(400).send(foreignAnswer());
    } else if (otp) {
      response.redirect(
        303,
        `/login?${new URLSearchParams({ state: signIn.state, otp }).toString()}`,
      );
    } else if (error === 'interaction_required') {
      if (settings.resumeAt === 'callback') showSignIn(response, settings, signIn);
      else
        response.redirect(303, `/login?${new URLSearchParams({ state: signIn.state }).toString()}`);
    } else if (interactionCode && !error) {
      // A state is good once.
      forgetSignIn(request.session, signIn);
      try {
        const tokens = await okta.redeem(interactionCode, signIn);
        await startUserSession(request, { tokens, userinfo: await okta.userinfo(tokens) });
      } catch (failure) {
        logFailure('The code was not redeemed', failure);
        response.status(502).send(codeRefused());
        return;
      }
      response.redirect(303, '/profile');
    } else if (error) {
      forgetSignIn(request.session, signIn);
      response.status(400).send(refusal(error, description));
    } else {
      response.status(400).send(foreignAnswer());
    }
  };
}

const again = /** @type {const} */ ({ href: '/login', text: 'Sign in again' });

function foreignAnswer() {
  return problemPage({
    title: 'This sign-in is not under way here',
    text: 'It is over, or it began in another browser. No user was signed in.',
    action: again,
  });
}

function codeRefused() {
  return problemPage({
    title: 'The sign-in could not be finished',
    text: 'Okta did not accept the code; it may have expired. No user was signed in.',
    action: again,
  });
}

/**
 * @param {string} error
 * @param {string | undefined} description
 */
function refusal(error, description) {
  return problemPage({
    title: 'You were not signed in',
    text: 'Okta says:',
    quote: description ?? error,
    code: error,
    action: again,
  });
}
