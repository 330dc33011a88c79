// How a page says to the tag what a spec says to the raw widget. Pure.

/** @typedef {Record<string, unknown>} Options */

/** What the tag refuses, and how it goes on without it. */
const LEFT_OUT = {
  'stateToken': 'of a page that Okta hosts: the tag begins each sign-in at `/interact`',
  'overrideExistingStateToken': 'the tag begins the sign-in itself',
  'proxyIdxResponse': 'the form shows what the org answers',
  'authScheme': 'the tag takes tokens by OAuth 2.0',
  'apiVersion': 'the widget has one version of it',
  'useInteractionCodeFlow': '`engine` decides',
  'features.router': 'the tag leaves the page’s history alone',
  'authParams.pkce': 'a code is asked for, which needs PKCE',
  'state': 'the tag makes its own, but for a backend',
  'redirect': '`mode` decides',
};

/** Which properties of the tag say what these options of the widget say. */
const PROPERTIES = {
  issuer: 'issuer',
  clientId: 'clientId',
  redirectUri: 'redirectUri',
  postLogoutRedirectUri: 'postLogoutRedirectUri',
  flow: 'flow',
  otp: 'otp',
  state: 'state',
  codeChallenge: 'codeChallenge',
  codeChallengeMethod: 'codeChallengeMethod',
};

/**
 * @param {Options} said of the widget
 * @returns {{ properties: Options, leftOut: string[] }} the tag's properties, `config` among them, and what it has no place for
 */
export function tagSettings(said) {
  return settingsOf(inGroups(said));
}

/** Some specs write `features.rememberMe` as one name. @param {Options} options @returns {Options} */
function inGroups(options) {
  /** @type {Options} */
  const grouped = {};
  for (const [name, value] of Object.entries(options)) {
    const [group = '', key] = name.split('.');
    grouped[group] = key === undefined ? value : { ...groupOf(grouped[group]), [key]: value };
  }
  return grouped;
}

/** @param {Options} options @returns {{ properties: Options, leftOut: string[] }} */
function settingsOf(options) {
  const isClassic = options['useClassicEngine'] === true;
  const authParams = groupOf(options['authParams']);
  const { state, ...said } = { ...pick(authParams, PROPERTIES), ...pick(options, PROPERTIES) };
  const [rest, leftOut] = withoutRefused(options, isClassic);
  const isBackends = 'codeChallenge' in said || 'otp' in said;
  if (state !== undefined && !isBackends) leftOut.push('state');
  const scopes = options['scopes'] ?? authParams['scopes'];
  const properties = {
    ...appOf(options, said, isClassic),
    ...said,
    ...(isBackends && { state: state ?? 'of-the-backend' }),
    ...(Array.isArray(scopes) && { scopes: scopes.join(' ') }),
    ...(isClassic && { engine: 'classic' }),
    ...('codeChallenge' in said && { mode: 'server' }),
    autofocus: groupOf(options['features'])['autoFocus'] !== false,
    config: rest,
  };
  return { properties, leftOut };
}

/** The app, where a spec names none: the tag always has one, but for a session of the Classic engine. @param {Options} options @param {Options} said @param {boolean} isClassic */
function appOf({ baseUrl }, said, isClassic) {
  const org = String(baseUrl);
  if (isClassic && !('clientId' in said))
    return { issuer: org, sessionRedirect: `${org}/app/UserHome` };
  return { issuer: `${org}/oauth2/default`, clientId: 'playground' };
}

/** What goes into `config`, and the names of what does not. @param {Options} options @param {boolean} isClassic @returns {[Options, string[]]} */
function withoutRefused(options, isClassic) {
  /** @type {string[]} */
  const leftOut = [];
  const others = new Set([...Object.keys(PROPERTIES), 'baseUrl', 'scopes', 'useClassicEngine']);
  /** @param {Options} group @param {string} path @returns {Options} */
  const filtered = (group, path) =>
    Object.fromEntries(
      Object.entries(group).flatMap(([key, value]) => {
        const name = path + key;
        if (value === undefined || value === null) return [];
        if (others.has(path === 'authParams.' ? key : name)) return [];
        if (name in LEFT_OUT && !(isClassic && name === 'stateToken')) {
          leftOut.push(name);
          return [];
        }
        if (name === 'features' || name === 'authParams')
          return [[key, filtered(groupOf(value), `${name}.`)]];
        return [[key, value]];
      }),
    );
  return [filtered(options, ''), leftOut];
}

/** @param {Options} from @param {Record<string, string>} names @returns {Options} */
function pick(from, names) {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, property]) =>
      from[name] === undefined || from[name] === null ? [] : [[property, from[name]]],
    ),
  );
}

/** @param {unknown} value @returns {Options} */
function groupOf(value) {
  return typeof value === 'object' && value !== null ? /** @type {Options} */ (value) : {};
}
