import type { SignInConfig, WidgetOptions } from './sign-in-config.js';

/** What the page gives beside the author's settings. */
export interface WidgetSurroundings {
  /** Base of the widget's own `assets` (labels), with a slash at the end. */
  readonly assetsBase: string;
  /** The element's CSP nonce, if it has one. */
  readonly nonce: string;
}

/** The options for a widget, always a new object: its constructor writes into what it is given. */
export function widgetOptions({ issuer, clientId, redirectUri, scopes, autofocus, widget }: SignInConfig, { assetsBase, nonce }: WidgetSurroundings): WidgetOptions {
  const { features, assets, ...others } = widget;
  // `router` makes the widget follow the page's own history entries: two pushState calls and Back lose what was typed.
  const { router: _router, ...allowed } = { autoFocus: autofocus, ...asOptions(features) } as Record<string, unknown>;
  return {
    ...others,
    issuer,
    clientId,
    redirectUri,
    scopes: [...scopes],
    useClassicEngine: false,
    features: allowed,
    // The widget's default is Okta's CDN; this package brings the same files along.
    assets: { baseUrl: assetsBase, ...asOptions(assets) },
    ...(nonce && { cspNonce: nonce }),
  };
}

const asOptions = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
