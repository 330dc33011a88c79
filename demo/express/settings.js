/** What the app has to know. */

/**
 * @typedef {object} Settings
 * @property {string} appUrl where people find this app: an origin, without a slash at the end
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
  if (resumeAt !== 'login' && resumeAt !== 'callback') throw new Error('RESUME_AT is "login" or "callback"');
  return {
    appUrl: new URL(env.APP_URL || 'http://localhost:3000').origin,
    issuer: need('ISSUER').replace(/\/$/, ''),
    clientId: need('CLIENT_ID'),
    clientSecret: need('CLIENT_SECRET'),
    audience: env.AUDIENCE || 'api://default',
    sessionSecret: need('SESSION_SECRET'),
    resumeAt,
    elementFolder: env.ELEMENT_FOLDER || elementFolder,
  };
}
