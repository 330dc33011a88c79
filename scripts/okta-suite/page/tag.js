// The same through <okta-sign-in>.
import { logError, logEvents, offer, page, withDefaults } from './playground.js';
import { tagInstance } from './tag-instance.js';
import { tagSettings } from './tag-settings.js';

/** @typedef {import('./playground.js').Options} Options */
/** @typedef {{ getAccessToken(): Promise<string>, getIdToken(): Promise<string> }} Tokens */
/** @typedef {HTMLElement & Tokens} Tag */
/** @typedef {Event & { error: unknown }} ErrorEvent */

/** @type {ReturnType<typeof tagInstance> | undefined} */
let widget;

/** @param {Options} [options] */
function create(options = {}) {
  widget?.remove();
  const tag = /** @type {Tag} */ (document.createElement('okta-sign-in'));
  const { properties, leftOut } = tagSettings(withDefaults(options));
  console.info(`okta-suite: without ${leftOut.join(', ')}`);
  tag.addEventListener('signed-in', (event) => void succeed(event, tag));
  tag.addEventListener('error', (event) => logError(/** @type {ErrorEvent} */ (event).error));
  const made = tagInstance(tag);
  widget = made;
  // The tag goes into the page once the spec has had its say: hooks are a part of `config`.
  const show = () => {
    const { config, ...others } = properties;
    Object.assign(tag, others, { config: withHooks(/** @type {Options} */ (config), made.hooks) });
    document.querySelector('#signin-container')?.append(tag);
  };
  return { ...made, show };
}

/** @param {Options} [options] */
function render(options = {}) {
  const made = create(options);
  logEvents(made);
  queueMicrotask(made.show);
}

/** @param {Options} config @param {Options} hooks */
function withHooks(config, hooks) {
  const known = /** @type {Options | undefined} */ (config['hooks']);
  return { ...config, hooks: { ...known, ...hooks } };
}

/** @param {Event} event @param {Tag} tag */
async function succeed(event, tag) {
  event.preventDefault();
  const [accessToken, idToken] = await Promise.all([tag.getAccessToken(), tag.getIdToken()]);
  const tokens = { accessToken: { accessToken }, idToken: { idToken } };
  console.log(JSON.stringify({ status: 'SUCCESS', tokens }));
  alert('SUCCESS: OIDC');
}

Object.assign(page, { cspNonce: 'playground' });
offer({ render, createWidgetInstance: create, getWidgetInstance: () => widget });
