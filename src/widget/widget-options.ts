import { inertLabel } from './inert-label.js';
import { inertText, mendStrings } from '../okta/inert-text.js';
import { orgOf } from '../settings/org-url.js';
import type { EmailVerification, SignInConfig } from '../settings/sign-in-config.js';
import { asOptions, type WidgetOptions } from '../settings/widget-settings.js';

/** What the page gives beside the author's settings. */
export interface WidgetSurroundings {
  /** Base of the widget's own `assets` (labels), with a slash at the end. */
  readonly assetsBase: string;
  /** The element's CSP nonce, if it has one. */
  readonly nonce: string;
  readonly verification: EmailVerification | null;
}

/** The options for a widget, always a new object: its constructor writes into what it is given. */
export function widgetOptions(
  config: SignInConfig,
  { assetsBase, nonce, verification }: WidgetSurroundings,
): WidgetOptions {
  const { features, assets, ...others } = config.widget;
  return {
    ...inertOptions(others),
    ...(config.clientId ? application(config) : { baseUrl: orgOf(config.issuer) }),
    ...(config.flow && { flow: config.flow }),
    ...config.backend,
    ...verification,
    useClassicEngine: config.engine === 'classic',
    features: { autoFocus: config.autofocus, ...asOptions(features) },
    // The widget's default is Okta's CDN; this package brings the same files along.
    assets: { baseUrl: assetsBase, ...asOptions(assets) },
    ...(nonce && { cspNonce: nonce }),
  };
}

function application({
  issuer,
  clientId,
  redirectUri,
  scopes,
  engine,
  oauth,
}: SignInConfig): WidgetOptions {
  // With the Classic engine the widget itself asks `/authorize`, by these of its `authParams` (util/OAuth2Util, 7.49.0).
  const { nonce, maxAge, authorize } = oauth;
  const authParams = {
    ...authorize,
    ...(nonce !== null && { nonce }),
    ...(maxAge !== null && { maxAge }),
  };
  return {
    issuer,
    clientId,
    redirectUri,
    scopes: [...scopes],
    ...(engine === 'classic' && Object.keys(authParams).length > 0 && { authParams }),
  };
}

/** Markup, too, may set `config`: its strings are words to the widget, and its labels have the tags of labels. */
function inertOptions({ i18n, labels, country, ...others }: WidgetOptions): WidgetOptions {
  const texts = Object.entries({ i18n, labels, country }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...mendStrings(others, inertText),
    ...mendStrings(Object.fromEntries(texts), inertLabel),
  };
}
