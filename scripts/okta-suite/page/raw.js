// The raw widget, as Okta's playground shows it.
import { logError, logEvents, offer, page, withDefaults } from './playground.js';

/** @typedef {import('./playground.js').Options} Options */
/** @typedef {import('./playground.js').Emitter & { remove(): void, renderEl(...args: unknown[]): Promise<unknown> }} Widget */
/** @typedef {{ OktaSignIn: new (options: Options) => Widget, OktaPluginA11y: { init(widget: Widget): void } }} Okta */

const { OktaSignIn, OktaPluginA11y } = /** @type {Okta} */ (/** @type {unknown} */ (page));
/** @type {Widget | undefined} */
let widget;

/** @param {Options} [options] */
function create(options = {}) {
  widget?.remove();
  widget = new OktaSignIn(withDefaults(options));
  return widget;
}

/** @param {Options} [options] */
function render(options = {}) {
  Object.assign(page, { cspNonce: 'playground' });
  const made = create(options);
  OktaPluginA11y.init(made);
  made.renderEl({ el: '#signin-container' }, succeed, logError).catch(() => {
    // The function above is told.
  });
  logEvents(made);
}

/** @param {{ status?: string, user?: unknown, session?: { setCookieAndRedirect(url: string): void } }} result */
function succeed(result) {
  if (result.session) {
    console.log(result.user);
    result.session.setCookieAndRedirect(
      `${String(page.playgroundOptions['baseUrl'])}/app/UserHome`,
    );
  } else if (result.status?.endsWith('_EMAIL_SENT')) {
    alert(`SUCCESS: ${result.status}`);
  } else {
    console.log(JSON.stringify(result));
    alert('SUCCESS: OIDC');
  }
}

offer({ render, createWidgetInstance: create, getWidgetInstance: () => widget });
