// Sign-ins under way. What makes them safe stays in the session: only the browser that began one can end it.
import { createHash, randomBytes } from 'node:crypto';

/**
 * @typedef {object} SignIn
 * @property {string} state comes back with Okta's answer, and says which sign-in it belongs to
 * @property {string} nonce goes through the form into the ID token, and says that Okta made it for this sign-in
 * @property {string} codeVerifier the secret of PKCE (RFC 7636); it never leaves this server but for Okta's token endpoint
 * @property {string} codeChallenge its hash, for the page
 * @property {number} startedAt milliseconds since 1970
 */

/** @typedef {import('express-session').Session & Partial<import('express-session').SessionData>} Session */

/** Okta keeps an unfinished sign-in for an hour. */
const LIFETIME_MS = 60 * 60 * 1000;

/** One for each tab that shows the form; the oldest goes. */
const MOST_AT_ONCE = 10;

/**
 * @param {Session} session
 * @returns {SignIn}
 */
export function beginSignIn(session) {
  const codeVerifier = randomBytes(32).toString('base64url');
  const signIn = {
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    codeVerifier,
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    startedAt: Date.now(),
  };
  session.signIns = [...underWay(session), signIn].slice(-MOST_AT_ONCE);
  return signIn;
}

/**
 * @param {Session} session
 * @param {string | undefined} state
 * @returns {SignIn | undefined}
 */
export function findSignIn(session, state) {
  return underWay(session).find((signIn) => signIn.state === state);
}

/**
 * @param {Session} session
 * @param {SignIn} over
 */
export function forgetSignIn(session, over) {
  session.signIns = underWay(session).filter(({ state }) => state !== over.state);
}

/** @param {Session} session */
function underWay({ signIns = [] }) {
  return signIns.filter(({ startedAt }) => Date.now() - startedAt < LIFETIME_MS);
}
