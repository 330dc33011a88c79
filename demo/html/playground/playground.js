// The playground: what is chosen is in the address, so that it outlasts a reload and the way to a provider and back, and can be handed on as a link.
import { follow } from '../event-log.js';
import { replaceTag } from '../new-tag.js';
import { setTrouble } from '../org-trouble.js';
import { choicesIn, searchFor } from './address.js';
import { choose, chosenIn, offerOf } from './form.js';
import { SCENARIOS } from './scenarios.js';
import { SNIPPETS } from './snippets.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('settings'));
const offer = offerOf(form);
const link = document.getElementById('link');
const code = document.getElementById('source');
const todo = document.getElementById('todo');
/** What the tag was made with. */
let drawn = '';
/** The scenario that the page is in. */
let current = '';
/** How often something was chosen. */
let turn = 0;
/** @type {Promise<Readonly<Record<string, string>>> | undefined} */
let handed;

choose(form, choicesIn(location.search, offer));
await apply();
// At the document: the choice of a framework belongs to the form, but stands beside its code.
document.addEventListener('change', () => void apply());
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('pagehide', () => void setTrouble());

async function apply() {
  const chosen = chosenIn(form);
  const own = ++turn;
  const address = location.pathname + searchFor(chosen, offer);
  history.replaceState(history.state, '', address + location.hash);
  if (link) link.textContent = location.origin + address;
  document.documentElement.style.colorScheme = chosen['scheme'] ?? '';
  const scenario = SCENARIOS[chosen['scenario'] ?? ''];
  if (todo) todo.textContent = scenario?.todo ?? '';
  const attributes = attributesOf(chosen);
  if (code) code.textContent = SNIPPETS[chosen['framework'] ?? '']?.write(attributes) ?? '';
  // What Okta has said already, a page knows without asking again; a new page asks.
  const isOther = current !== '' && current !== chosen['scenario'];
  current = chosen['scenario'] ?? '';
  if (scenario?.trouble !== undefined && isOther) {
    location.reload();
    return;
  }
  await setTrouble(scenario?.trouble, scenario?.where);
  const fromServer = chosen['mode'] === 'server' ? await (handed ??= askServer()) : {};
  if (own !== turn) return;
  draw(
    {
      ...attributes,
      ...fromServer,
      ...(scenario?.username !== undefined && { username: scenario.username }),
    },
    chosen['scenario'],
  );
}

/** What a page that a server renders has in its HTML. Who is signed in there goes to the page where one can sign out. */
async function askServer() {
  const { email, state, codeChallenge, nonce } =
    /** @type {{ email?: string, state?: string, codeChallenge?: string, nonce?: string }} */ (
      await (await fetch('/backend/session?state=')).json()
    );
  if (email) location.assign('/outcomes/server.html');
  return {
    'state': state ?? '',
    'code-challenge': codeChallenge ?? '',
    'config': JSON.stringify({ authParams: { nonce } }),
  };
}

/** A tag that need not change stays, with what was typed. @param {Readonly<Record<string, string | true>>} attributes @param {string | undefined} scenario */
function draw(attributes, scenario) {
  const wanted = JSON.stringify([attributes, scenario]);
  if (wanted === drawn) return;
  drawn = wanted;
  follow(replaceTag({ ...attributes, 'logo': '/mark.svg', 'logo-text': 'Demo' }));
}

/** @param {Record<string, string>} chosen @returns {Record<string, string | true>} */
function attributesOf({ mode = '', engine = '', flow = '', language = '', brand = '', manual }) {
  return {
    'issuer': String(import.meta.env['VITE_OKTA_ISSUER']),
    'client-id': String(import.meta.env['VITE_OKTA_CLIENT_ID']),
    'redirect-uri': mode === 'server' ? '/backend/callback' : '/callback.html',
    'post-logout-redirect-uri': '/',
    ...(mode && { mode }),
    ...(mode === 'server' && { 'state': 'from your server', 'code-challenge': 'from your server' }),
    ...(engine && { engine }),
    ...(flow && { flow }),
    ...(language && { language }),
    ...(brand && { 'brand-color': brand }),
    ...(manual !== undefined && { manual: true }),
  };
}
