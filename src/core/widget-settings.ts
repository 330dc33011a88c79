import type { SignInSettings } from './sign-in-settings.js';
import { given, misconfigured, oneOf } from './setting.js';

/** Options that are handed to the widget as they are; see the widget's own documentation. */
export type WidgetOptions = Readonly<Record<string, unknown>>;

/** Set by the element itself; in `config` they would contradict its attributes. */
const OWNED_BY_ATTRIBUTES: Readonly<Record<string, string>> = {
  el: 'the element', authClient: 'the `authClient` property', issuer: 'the `issuer` attribute', baseUrl: 'the `issuer` attribute',
  clientId: 'the `client-id` attribute', redirectUri: 'the `redirect-uri` attribute', scopes: 'the `scopes` attribute',
  useClassicEngine: 'the `engine` attribute', postLogoutRedirectUri: 'the `post-logout-redirect-uri` attribute', flow: 'the `flow` attribute',
  state: 'the `state` attribute', codeChallenge: 'the `code-challenge` attribute', codeChallengeMethod: 'the `code-challenge-method` attribute',
  otp: 'the `otp` attribute', redirect: 'the `mode` attribute', cspNonce: 'the `nonce` attribute',
};

/**
 * The widget's options: `config`, and above it the attributes for the options that most pages need.
 *
 * @throws {SignInError} `configuration`
 */
export function widgetOptionsOf(settings: SignInSettings): WidgetOptions {
  const options = configOf(settings.config);
  const colors = given(settings.brandColor);
  const assets = given(settings.assetsBaseUrl);
  const attributes = {
    language: given(settings.language),
    logo: given(settings.logo),
    logoText: given(settings.logoText),
    brandName: given(settings.brandName),
    username: given(settings.username),
    idpDisplay: given(settings.idpDisplay) && oneOf('idp-display', settings.idpDisplay?.toUpperCase(), ['SECONDARY', 'PRIMARY']),
    colors: colors && { ...asOptions(options['colors']), brand: colors },
    assets: assets && { ...asOptions(options['assets']), baseUrl: assets },
  };
  return { ...options, ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) };
}

/** `config` as an object. @throws {SignInError} `configuration` */
function configOf(config: unknown): WidgetOptions {
  if (config === null || config === undefined || config === '') return {};
  const options = typeof config === 'string' ? parsed(config) : config;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw misconfigured('config', '`config` has to be an object of widget options.');
  for (const name of Object.keys(options)) {
    const owner = Object.hasOwn(OWNED_BY_ATTRIBUTES, name) && OWNED_BY_ATTRIBUTES[name];
    if (owner) throw misconfigured('config', `\`config.${name}\` is set by ${owner}: take it out of \`config\`.`);
  }
  return options as WidgetOptions;
}

function parsed(json: string): unknown {
  if (json.startsWith('[object ')) {
    throw misconfigured('config', '`config` holds the text "[object Object]": a framework turned an object into an attribute. Set it as a property (`.config` in Lit and Vue, `[config]` in Angular), or write JSON.');
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw misconfigured('config', `The \`config\` attribute is not JSON: ${cause instanceof Error ? cause.message : ''}`, cause);
  }
}

export const asOptions = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
