// Steps through what can fail: for each, a tag that is set up wrongly, or an org that answers wrongly.
import { follow } from '../event-log.js';
import { replaceTag } from '../new-tag.js';
import { setTrouble } from '../org-trouble.js';

/** @typedef {{ title: string, code: string, attributes?: Record<string, string>, trouble?: string, where?: string, todo?: string }} Failure */

/** @type {readonly Failure[]} */
const FAILURES = [
  { title: 'The client ID is missing', code: 'configuration', attributes: { 'client-id': '' } },
  {
    title: 'The issuer is the Admin Console',
    code: 'configuration',
    attributes: { issuer: 'https://example-admin.okta.com/oauth2/default' },
  },
  {
    title: 'The redirect URI is not registered',
    code: 'configuration',
    attributes: { 'redirect-uri': '/nowhere.html' },
  },
  {
    title: 'config is not JSON',
    code: 'configuration',
    attributes: { config: '{ logo: /mark.svg }' },
  },
  { title: 'Nobody answers', code: 'network', trouble: 'no-answer', where: 'everything' },
  {
    title: 'Okta counts too many requests',
    code: 'rate-limited',
    trouble: 'rate-limited',
    where: 'form',
  },
  { title: 'Okta is out of order', code: 'server', trouble: 'server-error', where: 'form' },
  {
    title: 'The form’s script is not there',
    code: 'widget-load-failed',
    attributes: { 'widget-src': '/no-such-widget.js' },
  },
  {
    title: 'Okta fails after the right password',
    code: 'server',
    trouble: 'server-error',
    where: 'tokens',
    todo: 'Sign in as ada@example.com with Passw0rd! to see it.',
  },
];

const given = document.querySelector('okta-sign-in');
const base = Object.fromEntries(
  [...(given?.attributes ?? [])]
    .filter(({ name }) => name !== 'class' && name !== 'status')
    .map(({ name, value }) => [name, value]),
);
const told = document.getElementById('told');
const steps = document.getElementById('steps');
let current = -1;

const buttons = FAILURES.map(({ title, code }, index) => {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'step',
  });
  button.append(textIn('span', 'step-title', title), textIn('code', 'step-code', code));
  button.addEventListener('click', () => void show(index));
  const item = document.createElement('li');
  item.append(button);
  steps?.append(item);
  return button;
});

document
  .getElementById('next')
  ?.addEventListener('click', () => void show((current + 1) % FAILURES.length));
document
  .getElementById('previous')
  ?.addEventListener('click', () => void show((current - 1 + FAILURES.length) % FAILURES.length));
addEventListener('pagehide', () => void setTrouble());

/** @param {number} index */
async function show(index) {
  const failure = FAILURES[index];
  if (!failure) return;
  current = index;
  for (const [at, button] of buttons.entries())
    button.setAttribute('aria-current', at === index ? 'step' : 'false');
  tell(failure.todo ?? 'One moment…');
  await setTrouble(failure.trouble, failure.where);
  const tag = replaceTag({ ...base, ...failure.attributes });
  follow(tag);
  tag.addEventListener('error', ({ error }) => tell(error.code, error.message, error.hint));
}

/** @param {string} first @param {readonly string[]} rest */
function tell(first, ...rest) {
  told?.replaceChildren(
    textIn('p', rest.length > 0 ? 'told-code' : 'note', first),
    ...rest.map((text) => textIn('p', 'note', text)),
  );
}

/** @param {string} name @param {string} className @param {string} text */
function textIn(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
