import session from 'express-session';
import { randomBytes } from 'node:crypto';

/**
 * The session: on the server, with a cookie that says nothing but which one it is. express-session keeps it in memory, which is
 * for a demo; an app takes one of the stores in its documentation.
 * @param {import('./settings.js').Settings} settings
 */
export function sessions({ appUrl, sessionSecret }) {
  const isHttps = appUrl.startsWith('https:');
  return session({
    name: 'express_demo_session',
    secret: sessionSecret,
    resave: false,
    saveUninitialized: false,
    // This server speaks http only: an https app stands behind a proxy that tells so by X-Forwarded-Proto.
    proxy: isHttps,
    // Lax, not Strict: the browser comes back from Okta, another site, and has to bring the cookie along.
    // No maxAge: it ends with the browser.
    cookie: { httpOnly: true, sameSite: 'lax', secure: isHttps },
  });
}

/**
 * Who is signed in, for as long as the access token lives.
 * @param {import('express').Request} request
 * @returns {import('./session.js').User | undefined}
 */
export function currentUser({ session: { user } }) {
  return user && user.tokens.accessToken.expiresAt * 1000 > Date.now() ? user : undefined;
}

/**
 * Lets somebody in, under a new session id: one that was known before the sign-in, to whomever, is worth nothing now.
 * @param {import('express').Request} request
 * @param {import('./session.js').User} user
 */
export async function startUserSession(request, user) {
  await settled((done) => request.session.regenerate(done));
  request.session.user = user;
  request.session.formToken = randomBytes(32).toString('base64url');
}

/** @param {import('express').Request} request */
export async function endSession(request) {
  await settled((done) => request.session.destroy(done));
}

/**
 * @param {(done: (error: unknown) => void) => unknown} start
 * @returns {Promise<void>}
 */
function settled(start) {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(new Error('The session store failed', { cause: error }));
      else resolve();
    });
  });
}
