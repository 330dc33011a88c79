import { randomBytes } from 'node:crypto';
import { signInPage } from './pages/sign-in-page.js';
import { signInPolicy } from './security-headers.js';

/**
 * Answers with the page with the form, for one sign-in.
 * @param {import('express').Response} response
 * @param {import('./settings.js').Settings} settings
 * @param {import('./sign-ins.js').SignIn} signIn
 * @param {string} [otp] from the link in an e-mail
 */
export function showSignIn(response, settings, signIn, otp) {
  const nonce = randomBytes(16).toString('base64');
  response.set('Content-Security-Policy', signInPolicy({ issuer: settings.issuer, nonce }));
  response.send(signInPage({ settings, signIn, otp, nonce }));
}
