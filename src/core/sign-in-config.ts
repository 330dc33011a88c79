import { SignInError } from './sign-in-error.js';

export type TokenStorage = 'local' | 'session' | 'memory';

/** Options that are handed to the widget as they are; see the widget's own documentation. */
export type WidgetOptions = Readonly<Record<string, unknown>>;

/** What the page author wrote: attribute values, and `config` as JSON text or as an object. */
export interface SignInSettings {
  readonly issuer?: string | null;
  readonly clientId?: string | null;
  readonly redirectUri?: string | null;
  readonly scopes?: string | null;
  readonly postLogoutRedirectUri?: string | null;
  readonly mode?: string | null;
  readonly engine?: string | null;
  readonly storage?: string | null;
  readonly returnTo?: string | null;
  readonly autofocus?: boolean;
  readonly config?: unknown;
}

export interface PageFacts {
  /** The page's address when the element was connected: the base and the default of every URL setting. */
  readonly url: URL;
  readonly isSecureContext: boolean;
}

/** A complete, checked configuration. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Whether the author named the redirect URI: only then is its path known to be the element's own. */
  readonly hasOwnRedirectUri: boolean;
  readonly scopes: readonly string[];
  readonly postLogoutRedirectUri: string;
  readonly storage: TokenStorage;
  readonly returnTo: string | null;
  readonly autofocus: boolean;
  readonly widget: WidgetOptions;
}

/** Set by the element itself; in `config` they would contradict its attributes. */
const OWNED_BY_ATTRIBUTES: Readonly<Record<string, string>> = {
  el: 'the element', authClient: 'the element', issuer: 'issuer', baseUrl: 'issuer', clientId: 'client-id',
  redirectUri: 'redirect-uri', scopes: 'scopes', useClassicEngine: 'engine', postLogoutRedirectUri: 'post-logout-redirect-uri',
};

/**
 * Checks the settings and fills in the defaults.
 *
 * @throws {SignInError} `configuration` or `insecure-context`, with a hint that names the attribute to change
 */
export function resolveConfig(settings: SignInSettings, page: PageFacts): SignInConfig {
  if (!page.isSecureContext) {
    throw new SignInError('insecure-context', 'Sign-in needs a secure (https) page.', {
      hint: `Serve this page over https, or from localhost while developing: ${page.url.protocol}//${page.url.host} has no Web Crypto, which PKCE needs.`,
    });
  }
  const here = page.url.origin + page.url.pathname;
  return {
    issuer: issuerOf(settings.issuer),
    clientId: clientIdOf(settings.clientId),
    redirectUri: uriOf('redirect-uri', settings.redirectUri, page.url) ?? here,
    hasOwnRedirectUri: isGiven(settings.redirectUri),
    scopes: scopesOf(settings.scopes),
    postLogoutRedirectUri: uriOf('post-logout-redirect-uri', settings.postLogoutRedirectUri, page.url) ?? here,
    storage: oneOf('storage', settings.storage, ['local', 'session', 'memory'] as const),
    returnTo: isGiven(settings.returnTo) ? settings.returnTo.trim() : null,
    autofocus: settings.autofocus ?? false,
    widget: widgetOptionsOf(settings),
  };
}

function issuerOf(value: string | null | undefined): string {
  const example = 'It looks like https://your-org.okta.com/oauth2/default.';
  if (!isGiven(value)) throw misconfigured('issuer', `Set \`issuer\` to your authorization server. ${example}`);
  const issuer = value.trim().replace(/\/+$/, '');
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || isPlaceholder(issuer)) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}, which is not a URL. ${example}`);
  const [label = '', ...domain] = url.hostname.split('.');
  if (label.endsWith('-admin')) {
    const host = [label.replace(/-admin$/, ''), ...domain].join('.');
    throw misconfigured('issuer', `\`issuer\` names the Admin Console’s host. Leave out "-admin": ${url.protocol}//${host}${url.pathname}`);
  }
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname) || url.hostname.endsWith('.localhost');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: use https.`);
  if (url.search || url.hash) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: leave out everything from "?" or "#" on.`);
  if (url.pathname.includes('/.well-known')) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: leave out everything from "/.well-known" on.`);
  return issuer;
}

function clientIdOf(value: string | null | undefined): string {
  const where = 'Copy it from the app’s General tab in the Okta Admin Console.';
  if (!isGiven(value)) throw misconfigured('client-id', `Set \`client-id\` to the app’s Client ID. ${where}`);
  const clientId = value.trim();
  if (isPlaceholder(clientId) || /[\s/"'<>]/.test(clientId)) throw misconfigured('client-id', `\`client-id\` is ${quoted(value)}, which is not a Client ID. ${where}`);
  return clientId;
}

function uriOf(name: string, value: string | null | undefined, base: URL): string | null {
  if (!isGiven(value)) return null;
  const given = value.trim();
  const url = URL.canParse(given, base.href) && !isPlaceholder(given) ? new URL(given, base.href) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw misconfigured(name, `\`${name}\` is ${quoted(value)}, which is not an http(s) URL.`);
  // RFC 6749 §3.1.2: no fragment; Okta refuses it too.
  if (url.hash || given.includes('#')) throw misconfigured(name, `\`${name}\` is ${quoted(value)}: leave out everything from "#" on.`);
  // Okta compares the registered string to the letter, so an absolute one is sent as it was written.
  return URL.canParse(given) ? given : url.href;
}

function scopesOf(value: string | null | undefined): readonly string[] {
  const scopes = isGiven(value) ? [...new Set(value.trim().split(/[\s,]+/))] : ['openid', 'profile', 'email'];
  if (!scopes.includes('openid')) throw misconfigured('scopes', `\`scopes\` is ${quoted(value ?? '')}: add "openid", without which Okta issues no ID token.`);
  return scopes;
}

function widgetOptionsOf({ config, mode, engine }: SignInSettings): WidgetOptions {
  oneOf('mode', mode, ['embedded'] as const);
  oneOf('engine', engine, ['oie'] as const);
  if (config === null || config === undefined || config === '') return {};
  const options = typeof config === 'string' ? parsedConfig(config) : config;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw misconfigured('config', '`config` has to be an object of widget options.');
  for (const name of Object.keys(options)) {
    const owner = OWNED_BY_ATTRIBUTES[name];
    if (owner) throw misconfigured('config', `\`config.${name}\` is set by ${owner === 'the element' ? owner : `the \`${owner}\` attribute`}: take it out of \`config\`.`);
  }
  return options as WidgetOptions;
}

function parsedConfig(json: string): unknown {
  if (json.startsWith('[object ')) {
    throw misconfigured('config', '`config` holds the text "[object Object]": a framework turned an object into an attribute. Set it as a property (`.config` in Lit and Vue, `[config]` in Angular), or write JSON.');
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw misconfigured('config', `The \`config\` attribute is not JSON: ${cause instanceof Error ? cause.message : ''}`, cause);
  }
}

function oneOf<const T extends readonly [string, ...string[]]>(name: string, value: string | null | undefined, allowed: T): T[number] {
  if (!isGiven(value)) return allowed[0];
  const match = allowed.find((candidate) => candidate === value.trim());
  if (match === undefined) throw misconfigured(name, `\`${name}\` is ${quoted(value)}: use ${allowed.map((option) => `"${option}"`).join(', ')}.`);
  return match;
}

function misconfigured(setting: string, hint: string, cause?: unknown): SignInError {
  return new SignInError('configuration', `Sign-in is not set up correctly on this page: check ${setting}.`, { hint, cause });
}

const isGiven = (value: string | null | undefined): value is string => typeof value === 'string' && value.trim() !== '';
const isPlaceholder = (value: string): boolean => /[{}<>]|\$\{|%7B|\[object /i.test(value) || /^https?:\/\/your-?okta-?domain/i.test(value);
const quoted = (value: string): string => `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
