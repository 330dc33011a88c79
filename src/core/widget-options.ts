import { orgOf } from './org-url.js';
import type { EmailVerification, SignInConfig } from './sign-in-config.js';
import { asOptions, type WidgetOptions } from './widget-settings.js';

/** What the page gives beside the author's settings. */
export interface WidgetSurroundings {
  /** Base of the widget's own `assets` (labels), with a slash at the end. */
  readonly assetsBase: string;
  /** The element's CSP nonce, if it has one. */
  readonly nonce: string;
  readonly verification: EmailVerification | null;
}

/** The options for a widget, always a new object: its constructor writes into what it is given. */
export function widgetOptions(config: SignInConfig, { assetsBase, nonce, verification }: WidgetSurroundings): WidgetOptions {
  const { features, assets, ...others } = config.widget;
  // `router` makes the widget follow the page's own history entries: two pushState calls and Back lose what was typed.
  const { router: _router, ...allowed } = { autoFocus: config.autofocus, ...asOptions(features) } as Record<string, unknown>;
  return {
    ...others,
    ...(config.clientId ? application(config) : { baseUrl: orgOf(config.issuer) }),
    ...(config.flow && { flow: config.flow }),
    ...config.backend,
    ...verification,
    useClassicEngine: config.engine === 'classic',
    features: allowed,
    // The widget's default is Okta's CDN; this package brings the same files along.
    assets: { baseUrl: assetsBase, ...asOptions(assets) },
    ...(nonce && { cspNonce: nonce }),
  };
}

function application({ issuer, clientId, redirectUri, scopes }: SignInConfig): WidgetOptions {
  return { issuer, clientId, redirectUri, scopes: [...scopes] };
}
