// docs/options.md, made of the lists that the element goes by.

/** @typedef {import('../../src/settings/option-fate.js').FateList} FateList */
/** @typedef {import('../../src/settings/option-fate.js').Place} Place */

/** @type {Readonly<Record<Place, string>>} */
const PLACES = { embedded: 'embedded', server: 'server', classic: 'Classic', redirect: 'redirect' };

/** What is worth knowing beside the place.
 * @type {Readonly<Record<string, string>>} */
const NOTES = {
  'username': 'with `mode="redirect"` it is `login_hint`',
  'language': 'with `mode="redirect"` it is `ui_locales`',
  'nonce': 'the same as `authParams.nonce`',
  'recoveryToken':
    'the same as `authParams.recoveryToken`; the first form uses it, and “Back to sign in” forgets it',
  'assets.baseUrl': 'the label files alone; `assets-base-url` moves everything',
  'hcaptcha.scriptSource':
    '`https://hcaptcha.com/1/api.js`, or a subdomain’s; with `config` as a property also a file of this page’s origin',
  'recaptcha.scriptSource':
    '`/recaptcha/api.js` or `/recaptcha/enterprise.js` of `https://www.google.com`, `https://recaptcha.net` or `https://www.recaptcha.net`; with `config` as a property also a file of this page’s origin',
  'authParams.acrValues': '`acr_values` at `/interact` and `/authorize`',
  'authParams.maxAge': '`max_age`, in seconds',
  'authParams.nonce':
    'of a backend that compares it with the ID token’s; else each sign-in makes one',
  'authParams.maxClockSkew': 'seconds, 600 at most; auth-js’s default is 300',
  'authParams.dpop': 'true or false',
  'authParams.pkce': 'true, or false beside the implicit grant’s `responseType`',
  'authParams.responseType': '`code`, or `token id_token` in `redirect` and Classic',
  'authParams.responseMode': '`query` for a code, `fragment` for tokens',
  'authParams.recoveryToken': '`recovery_token` at `/interact`',
  'authParams.activationToken': '`activation_token` at `/interact`',
  'authParams.loginHint': '`login_hint`',
  'authParams.idpScope': 'a text, or a list',
  'authParams.prompt': 'with the Classic engine only where the widget asks a provider in a window',
  'authParams.display': 'with the Classic engine only where the widget asks a provider in a window',
  'authParams.extraParams': 'an object of texts; not those that have a setting of their own',
};

const HEAD = `# Options: what becomes of each

\`config\` takes the options of the Sign-In Widget 7.49.0, and \`config.authParams\` those of auth-js 7.14.5. Each is **handed on**, **set by an attribute** (in \`config\` it is
refused; in \`config.authParams\` it may say the same), or **refused**: with a \`configuration\` error whose hint names it. Nothing is dropped in silence. An option
that has no effect where the sign-in goes on is refused, too: \`loginHint\`, say, which the Identity Engine's embedded form cannot send. What is no option at all is refused, too, and with it names such as
\`constructor\` and URLs that are code, at any depth.

*embedded* is the Identity Engine in the page, *server* is \`mode="server"\`, *Classic* is \`engine="classic"\`, *redirect* is \`mode="redirect"\`, where no widget is shown. \`npm run options\` writes
this page of the lists that the element goes by (\`src/settings/widget-option-list.ts\`, \`auth-option-list.ts\`); \`test/entries/option-lists.test.ts\` compares these with the SDKs' own declarations.
`;

/**
 * @param {FateList} widget
 * @param {FateList} auth
 */
export function optionsPage(widget, auth) {
  return [
    HEAD,
    '## `config`',
    '',
    ...tables(widget, ''),
    '## `config.authParams`',
    '',
    ...tables(auth, 'authParams.'),
  ].join('\n');
}

/**
 * @param {FateList} list
 * @param {string} prefix
 */
function tables(list, prefix) {
  const entries = Object.entries(list);
  const handedOn = entries.flatMap(([name, fate]) =>
    'to' in fate
      ? [
          `| \`${name}\` | ${fate.to.map((place) => PLACES[place]).join(', ')} | ${NOTES[prefix + name] ?? ''} |`,
        ]
      : [],
  );
  const owned = entries.flatMap(([name, fate]) =>
    'by' in fate ? [`| \`${name}\` | ${fate.by} |`] : [],
  );
  const refused = entries.flatMap(([name, fate]) =>
    'refused' in fate
      ? [
          `| \`${name}\` | ${fate.refused}${fate.unless === undefined ? '' : `. \`${JSON.stringify(fate.unless)}\`, which is so anyway, is accepted`} |`,
        ]
      : [],
  );
  return [
    `Handed on: ${handedOn.length}.`,
    '',
    '| option | in | |',
    '|---|---|---|',
    ...handedOn,
    '',
    `By attribute: ${owned.length}.`,
    '',
    '| option | set by |',
    '|---|---|',
    ...owned,
    '',
    `Refused: ${refused.length}.`,
    '',
    '| option | why |',
    '|---|---|',
    ...refused,
    '',
  ];
}
