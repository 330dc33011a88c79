// What the app has to know.
import { isIP } from 'node:net';

/**
 * @typedef {object} Settings
 * @property {string} appUrl where people find this app: an origin, without a slash at the end
 * @property {false | string} trustProxy the proxies in front whose `X-Forwarded-Proto` is believed, as Express names them: `loopback`, or
 *   addresses; false: none
 * @property {string} issuer
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} audience of the access tokens; `api://default` for Okta's `default` authorization server
 * @property {string} sessionSecret signs the cookie
 * @property {'login' | 'callback'} resumeAt where a sign-in goes on that Okta sends back unfinished (`interaction_required`):
 *   on the login page, as in Okta's guide for Node, or on the callback URL itself, as in the one for ASP.NET
 * @property {string} elementFolder the folder `dist/cdn` of okta-sign-in-element
 * @property {LocalOrgHints} [localOrg] only where the org is a stand-in on this machine
 */

/**
 * @typedef {object} LocalOrgHints
 * @property {string} url
 * @property {readonly { login: string, about: string }[]} accounts
 * @property {string} password everybody's
 */

/** The path that is registered at Okta as the sign-in redirect URI, and as the e-mail verification URI. */
export const CALLBACK_PATH = '/login/callback';

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} elementFolder
 * @returns {Settings}
 */
export function settingsFrom(env, elementFolder) {
  /** @param {string} name */
  const need = (name) => {
    const value = env[name];
    if (!value) throw new Error(`Set the environment variable ${name}: see README.md`);
    return value;
  };
  const resumeAt = env.RESUME_AT || 'login';
  if (resumeAt !== 'login' && resumeAt !== 'callback')
    throw new Error('RESUME_AT is "login" or "callback"');
  const appUrl = appUrlOf(env.APP_URL || 'http://localhost:3000');
  const trustProxy = trustProxyOf(env.TRUST_PROXY);
  if (appUrl.startsWith('https:') && trustProxy === false) {
    throw new Error(
      'APP_URL is https, and this server speaks http: put a proxy in front that does, and name it in TRUST_PROXY: see README.md',
    );
  }
  return {
    appUrl,
    trustProxy,
    issuer: need('ISSUER').replace(/\/$/, ''),
    clientId: need('CLIENT_ID'),
    clientSecret: need('CLIENT_SECRET'),
    audience: env.AUDIENCE || 'api://default',
    sessionSecret: need('SESSION_SECRET'),
    resumeAt,
    elementFolder: env.ELEMENT_FOLDER || elementFolder,
  };
}

/**
 * Where the server listens: on this machine alone, unless told otherwise.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {Settings} settings
 */
export function listensAt(env, { appUrl }) {
  const port = Number(env.PORT || new URL(appUrl).port || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is a number up to 65535, not "${env.PORT ?? ''}"`);
  return { host: env.HOST || 'localhost', port };
}

/** @param {string} text */
function appUrlOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (text !== url.origin && text !== `${url.origin}/`))
    throw new Error('APP_URL is an origin, such as https://app.example.com: no path');
  // Elsewhere browsers have no Web Crypto by http, which the form needs.
  const isLocal = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    throw new Error('APP_URL begins with https://, or with http://localhost');
  return url.origin;
}

/** @param {string | undefined} text @returns {false | string} */
function trustProxyOf(text) {
  if (!text) return false;
  const isProxy = (/** @type {string} */ one) =>
    ['loopback', 'linklocal', 'uniquelocal'].includes(one) || isIP(one.replace(/\/\d+$/, '')) > 0;
  if (!text.split(/\s*,\s*/).every(isProxy))
    throw new Error(
      'TRUST_PROXY is "loopback", or addresses such as 10.0.0.1 or 10.0.0.0/8, with commas between them',
    );
  return text;
}
