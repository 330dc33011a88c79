import session from 'express-session';
import { randomBytes } from 'node:crypto';

/**
 * The session's cookie. On https its name says that it is this very host's, for the whole of it, and came by https: no neighbour of the same
 * domain, and nobody who meddles with plain http, can plant one (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie).
 * Lax, not Strict: the browser comes back from Okta, another site, and has to bring the cookie along.
 * @param {import('./settings.js').Settings} settings
 */
function sessionCookie({ appUrl }) {
  const secure = appUrl.startsWith('https:');
  const attributes = { path: '/', httpOnly: true, sameSite: /** @type {const} */ ('lax'), secure };
  return { name: `${secure ? '__Host-' : ''}express_demo_session`, attributes };
}

/**
 * The session: on the server, with a cookie that says nothing but which one it is. express-session keeps it in memory, which is
 * for a demo; an app takes one of the stores in its documentation.
 * @param {import('./settings.js').Settings} settings
 */
export function sessions(settings) {
  const { name, attributes } = sessionCookie(settings);
  return session({
    name,
    secret: settings.sessionSecret,
    resave: false,
    saveUninitialized: false,
    // No maxAge: it ends with the browser.
    cookie: attributes,
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

/**
 * Ends the session, and takes the cookie back.
 * @param {import('express').Request} request
 * @param {import('express').Response} response
 * @param {import('./settings.js').Settings} settings
 */
export async function endSession(request, response, settings) {
  await settled((done) => request.session.destroy(done));
  const { name, attributes } = sessionCookie(settings);
  response.clearCookie(name, attributes);
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
