// Writes down what <okta-sign-in> tells the page. Signing in needs none of this: it is here to be looked at.
//
// The entries live in sessionStorage, so that they outlast the way to a provider, to callback.html and back. A page
// without a [data-log] list only records. Every line is put together from named fields: no event carries a token, and
// no address is written down with its query.

const KEY = 'demo-event-log';
const KEPT = 100;

/** @typedef {import('../../src/index.js').OktaSignInEventMap} Events */
/** @typedef {{ at: number, name: string, text: string }} Entry */

/** What each event says in a line.
 * @type {{ [K in keyof Events]: (event: Events[K]) => string }} */
const LINES = {
  'status-changed': ({ detail }) => `${detail.previous} → ${detail.status}`,
  'after-render': ({ detail }) =>
    `The widget ${SCREENS[detail.context.formName ?? ''] ?? `shows “${detail.context.formName}”`}.`,
  'ready': () => 'The form can be used.',
  'after-error': ({ detail }) =>
    `The form says: ${detail.error.errorSummary || 'something has to be put right'} ${detail.hint ?? ''}`,
  'signed-in': ({ detail }) =>
    `${detail.user.email ?? detail.user.name ?? detail.user.sub}, ${SOURCES[detail.source]}.`,
  'signed-out': ({ detail }) => REASONS[detail.reason],
  'error': ({ error }) => `${error.code}: ${error.message} ${error.hint}`,
  'step-up-required': ({ detail }) => `An API asks for ${detail.acrValues ?? 'a new sign-in'}.`,
  'session-expiring': ({ detail }) =>
    detail.reason === 'idle'
      ? `Without a sign of the user they are signed out in ${detail.secondsLeft} seconds.`
      : `The tokens could not be renewed, and end in ${detail.secondsLeft} seconds.`,
  'tokens-renewed': () => 'There is a new access token.',
};

/** @type {Partial<Record<string, string>>} */
const SCREENS = {
  'identify': 'shows the sign-in form',
  'challenge-authenticator': 'asks for a code or a password',
  'authenticator-verification-data': 'offers to send a code',
  'select-authenticator-authenticate': 'lets the user choose a factor',
  'terminal': 'shows a message',
};

const SOURCES = {
  'widget': 'by the form',
  'callback': 'by a redirect back to the page',
  'storage': 'by tokens already in the browser',
  'sso': 'by a session that Okta had',
  'other-tab': 'in another tab',
};

const REASONS = {
  'user': 'The user asked for it.',
  'expired': 'The session ended.',
  'revoked': 'The session was revoked.',
  'other-tab': 'It happened in another tab.',
};

const list = document.querySelector('[data-log]');
const entries = restored();

for (const entry of entries) show(entry);
record('page', `Loaded ${location.pathname}`);
const element = document.querySelector('okta-sign-in');
if (element) follow(element);

document.querySelector('[data-log-clear]')?.addEventListener('click', () => {
  entries.length = 0;
  save();
  list?.replaceChildren();
});

/** Writes down what this tag tells; a page that puts in another one has to say so. @param {import('../../src/index.js').OktaSignInElement} tag */
export function follow(tag) {
  for (const name of /** @type {(keyof Events)[]} */ (Object.keys(LINES))) listen(tag, name);
}

/** @template {keyof Events} K @param {import('../../src/index.js').OktaSignInElement} tag @param {K} name */
function listen(tag, name) {
  tag.addEventListener(name, (event) => record(name, LINES[name](event)));
}

/** @param {string} name @param {string} text */
function record(name, text) {
  const entry = { at: Date.now(), name, text };
  entries.push(entry);
  entries.splice(0, entries.length - KEPT);
  save();
  show(entry);
}

/** @param {Entry} entry */
function show({ at, name, text }) {
  if (!list) return;
  const time = document.createElement('time');
  time.className = 'log-time';
  time.dateTime = new Date(at).toISOString();
  time.textContent = new Date(at).toLocaleTimeString('en-GB');
  const item = document.createElement('li');
  item.className = 'log-entry';
  item.dataset['event'] = name;
  item.append(time, ' ', textIn('span', 'log-name', name), ' ', textIn('span', 'log-text', text));
  list.append(item);
  while (list.children.length > KEPT) list.firstElementChild?.remove();
  const box = list.parentElement;
  if (box) box.scrollTop = box.scrollHeight;
}

/** @param {string} tag @param {string} className @param {string} text */
function textIn(tag, className, text) {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

/** @returns {Entry[]} */
function restored() {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return []; // Storage is blocked, or somebody else's: the log begins anew.
  }
}

function save() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Storage is blocked or full: the log lasts as long as the page.
  }
}
