import {
  effectlessOnBroughtClient,
  tokensFromIdentityEngine,
} from '../errors/auth-param-errors.js';
import { onlyForBackend } from '../errors/backend-setting-errors.js';
import {
  differ,
  excludeEachOther,
  needsEngine,
  otpNeedsState,
} from '../errors/clashing-setting-errors.js';
import { issuerIsMisread } from '../errors/client-setting-errors.js';
import { insecurePage, opaqueOrigin } from '../errors/page-errors.js';
import { hasToBe } from '../errors/setting-errors.js';
import { backendOf, type BackendTransaction } from './backend-transaction.js';
import { broughtClient, type BroughtClient } from './brought-client.js';
import { apiOriginsOf, clientIdOf, issuerOf, scopesOf } from './client-settings.js';
import { flagOf } from './flag.js';
import { idleTimeoutOf } from './idle-timeout.js';
import { keepsTokens } from './keeps-tokens.js';
import { oauthParamsOf, type OAuthParams } from './oauth-params.js';
import { placeOf } from './option-fate.js';
import { isMisreadByAuthJs } from './org-url.js';
import { readConfig } from './read-config.js';
import { anyUrl, given, httpFolder, httpUrl, isGiven, oneOf, registeredUri } from './setting.js';
import { refuseWrongTypes } from './setting-types.js';
import { refuseSettingsAtOdds } from './settings-at-odds.js';
import { refuseStrangeSources } from './strange-sources.js';
import type { SignInSettings } from './sign-in-settings.js';
import { widgetOptionsOf, type WidgetOptions } from './widget-settings.js';

export type SignInMode = 'embedded' | 'server' | 'redirect';
export type SignInEngine = 'oie' | 'classic';
export type SignInFlow = 'login' | 'signup' | 'resetPassword' | 'unlockAccount';
export type TokenStorage = 'local' | 'session' | 'memory';

/** Where the widget comes from, if not with this package. */
export type WidgetSource =
  | { readonly kind: 'bundled' }
  | { readonly kind: 'url'; readonly url: string; readonly integrity: string | null }
  | { readonly kind: 'brought'; readonly widget: (...args: never[]) => unknown };

/** A complete, checked configuration. */
export interface SignInConfig {
  readonly mode: SignInMode;
  readonly engine: SignInEngine;
  readonly issuer: string;
  /** Empty only with `sessionRedirect`, which needs no application. */
  readonly clientId: string;
  readonly redirectUri: string;
  /** Whether the author named the redirect URI: only then is its path known to be the element's own. */
  readonly hasOwnRedirectUri: boolean;
  readonly scopes: readonly string[];
  readonly postLogoutRedirectUri: string;
  readonly oauth: OAuthParams;
  readonly flow: SignInFlow | null;
  readonly backend: BackendTransaction | null;
  /** From the `otp` attribute, with its state; else the page's URL may bring one. */
  readonly verification: EmailVerification | null;
  readonly apiOrigins: readonly string[];
  readonly storage: TokenStorage;
  /** After how many milliseconds without a sign of the user they are signed out; null: never. */
  readonly idleTimeout: number | null;
  readonly returnTo: string | null;
  readonly sessionRedirect: string | null;
  /** Whether a sign-in ends with tokens on this page; false with `backend` and with `sessionRedirect`. */
  readonly keepsTokens: boolean;
  readonly isManual: boolean;
  readonly sso: boolean;
  readonly autofocus: boolean;
  readonly authClient: BroughtClient | null;
  readonly source: WidgetSource;
  /** Where the widget's style sheet, fonts, images and labels lie, with a slash at the end; null: beside the element. */
  readonly assetsBaseUrl: string | null;
  readonly widget: WidgetOptions;
}

/** What an e-mail magic link brings. */
export interface EmailVerification {
  readonly otp: string;
  readonly state: string;
}

export interface PageFacts {
  /** The page's address when the element was connected: the default of what Okta sends the browser back to. */
  readonly url: URL;
  /** The document's base URL then, against which every URL setting is resolved, as HTML resolves its own. Default: `url`. */
  readonly base?: URL;
  readonly isSecureContext: boolean;
  /** The document's own origin, which is not always its address's: `null` where it is opaque. */
  readonly origin: string;
  /** The browser's languages, the best first. */
  readonly languages?: readonly string[];
}

/**
 * Checks the settings and fills in the defaults.
 *
 * @throws {SignInError} `configuration` or `insecure-context`, with a hint that names the attribute to change
 */
export function resolveConfig(settings: SignInSettings, page: PageFacts): SignInConfig {
  const { url, base = url } = page;
  refuseUnfitPage(page);
  refuseWrongTypes(settings);
  const mode = oneOf('mode', settings.mode, ['embedded', 'server', 'redirect']);
  const authClient = broughtClient(settings.authClient, mode !== 'redirect');
  const sessionRedirect = httpUrl('session-redirect', settings.sessionRedirect, base)?.href ?? null;
  const places = { url, base };
  const { hasOwnRedirectUri, ...app } = appOf(settings, authClient, places, !sessionRedirect);
  const engine = oneOf('engine', settings.engine, ['oie', 'classic']);
  const { oauth, options } = optionsOf(settings, app, { mode, engine }, authClient);
  const config: SignInConfig = {
    mode,
    engine,
    ...app,
    hasOwnRedirectUri,
    oauth,
    ...behaviourOf(settings, places),
    backend: mode === 'server' ? backendOf(settings) : null,
    sessionRedirect,
    keepsTokens: keepsTokens({ mode, sessionRedirect }),
    authClient,
    source: sourceOf(settings, base),
    assetsBaseUrl: httpFolder('assets-base-url', settings.assetsBaseUrl, base),
    widget: widgetOptionsOf(settings, options, { ...page, base, isShown: mode !== 'redirect' }),
  };
  refuseContradictions(config, settings);
  refuseSettingsAtOdds(config, settings, url);
  refuseStrangeSources(config, settings, places);
  return config;
}

/** @throws {SignInError} where no sign-in can begin */
function refuseUnfitPage({ origin, isSecureContext, url }: PageFacts): void {
  if (origin === 'null') throw opaqueOrigin();
  if (!isSecureContext) throw insecurePage(`${url.protocol}//${url.host}`);
}

/** The app, as Okta knows it, by the settings, or else by the client that the page brought. */
function appOf(
  settings: SignInSettings,
  brought: BroughtClient | null,
  { url, base }: Required<Pick<PageFacts, 'url' | 'base'>>,
  needsClient: boolean,
) {
  const here = url.origin + url.pathname;
  const issuer = issuerOf(given(settings.issuer) ?? brought?.issuer);
  const isNamed = needsClient || isGiven(settings.clientId);
  const clientId = isNamed ? clientIdOf(given(settings.clientId) ?? brought?.clientId) : '';
  const redirect = given(settings.redirectUri) ?? brought?.redirectUri;
  const redirectUri = registeredUri('redirect-uri', redirect, base);
  const scopes = scopesOf(given(settings.scopes) ?? brought?.scopes?.join(' '));
  const logout = given(settings.postLogoutRedirectUri) ?? brought?.postLogoutRedirectUri;
  return {
    issuer,
    clientId,
    redirectUri: redirectUri ?? here,
    hasOwnRedirectUri: redirectUri !== null,
    scopes,
    postLogoutRedirectUri: registeredUri('post-logout-redirect-uri', logout, base) ?? here,
  };
}

/** What `config` says: for OAuth, and for the widget. */
function optionsOf(
  settings: SignInSettings,
  app: Omit<ReturnType<typeof appOf>, 'hasOwnRedirectUri'>,
  { mode, engine }: Pick<SignInConfig, 'mode' | 'engine'>,
  brought: BroughtClient | null,
) {
  const place = placeOf(mode, engine);
  const said = {
    ...app,
    state: given(settings.state) ?? undefined,
    flow: given(settings.flow) ?? undefined,
    codeChallenge: given(settings.codeChallenge) ?? undefined,
  };
  const { widget, authParams } = readConfig(settings.config, place, said);
  const { nonce, recoveryToken, ...options } = widget;
  // The Classic engine's widget takes the recovery token itself.
  const isClassic = engine === 'classic';
  const ofOAuth = { nonce, recoveryToken: isClassic ? undefined : recoveryToken };
  const asked = oauthParamsOf(authParams, ofOAuth, place);
  if (brought) refuseForBroughtClient(asked, engine);
  return {
    oauth: { ...asked, dpop: brought?.dpop ?? asked.dpop },
    options: isClassic && recoveryToken !== undefined ? { ...options, recoveryToken } : options,
  };
}

/** How the tag behaves on this page. */
function behaviourOf(
  settings: SignInSettings,
  { url, base }: Required<Pick<PageFacts, 'url' | 'base'>>,
) {
  return {
    flow: isGiven(settings.flow)
      ? oneOf('flow', settings.flow, ['login', 'signup', 'resetPassword', 'unlockAccount'])
      : null,
    verification: verificationOf(settings),
    apiOrigins: apiOriginsOf(settings.apiOrigins, url),
    storage: oneOf('storage', settings.storage, ['local', 'session', 'memory']),
    idleTimeout: idleTimeoutOf(settings.idleTimeout),
    returnTo: anyUrl(settings.returnTo, base),
    isManual: flagOf('manual', settings.manual),
    sso: flagOf('sso', settings.sso),
    autofocus: flagOf('autofocus', settings.autofocus),
  };
}

function verificationOf(settings: SignInSettings): EmailVerification | null {
  const otp = given(settings.otp);
  if (otp === null) return null;
  const state = given(settings.state);
  if (state === null) throw otpNeedsState();
  return { otp, state };
}

function sourceOf({ widget, widgetSrc, widgetIntegrity }: SignInSettings, base: URL): WidgetSource {
  if (widget !== null && widget !== undefined) {
    if (typeof widget !== 'function') throw hasToBe('widget', 'widget');
    return { kind: 'brought', widget: widget as (...args: never[]) => unknown };
  }
  const url = httpUrl('widget-src', widgetSrc, base);
  return url
    ? { kind: 'url', url: url.href, integrity: given(widgetIntegrity) }
    : { kind: 'bundled' };
}

function refuseContradictions(config: SignInConfig, settings: SignInSettings): void {
  const { mode, engine, sessionRedirect, oauth, flow } = config;
  const { authClient, issuer, clientId } = config;
  if ((authClient?.issuer ?? issuer) !== issuer) throw differ('authClient', 'issuer');
  if ((authClient?.clientId ?? clientId) !== clientId) throw differ('authClient', 'client-id');
  if (mode === 'redirect') refuseForHostedPage(config);
  if (isMisreadByAuthJs(issuer, clientId !== '')) throw issuerIsMisread(issuer);
  if (sessionRedirect && engine !== 'classic') throw needsEngine('session-redirect', 'classic');
  if (sessionRedirect && mode !== 'embedded')
    throw excludeEachOther('session-redirect', `mode="${mode}"`);
  if (engine === 'classic' && mode === 'server') throw needsEngine('mode="server"', 'oie');
  if (engine === 'classic' && flow) throw needsEngine('flow', 'oie');
  if (!oauth.pkce && (mode === 'server' || (mode === 'embedded' && engine === 'oie')))
    throw tokensFromIdentityEngine();
  if (mode !== 'server' && isGiven(settings.codeChallenge)) throw onlyForBackend('code-challenge');
  if (mode !== 'server' && isGiven(settings.state) && !isGiven(settings.otp))
    throw onlyForBackend('state');
}

/** What a client that was brought along was made with, it goes by: here it would have no effect. */
function refuseForBroughtClient(oauth: OAuthParams, engine: SignInEngine): void {
  const given = {
    dpop: oauth.dpop,
    responseType: !oauth.pkce,
    maxClockSkew: oauth.maxClockSkew !== null,
    acrValues: engine === 'classic' && oauth.acrValues !== null,
  };
  const [name] = Object.entries(given).find(([, isGiven]) => isGiven) ?? [];
  if (name !== undefined) throw effectlessOnBroughtClient(name);
}

function refuseForHostedPage({ oauth, widget }: SignInConfig): void {
  const { loginHint } = oauth.authorize;
  const { username } = widget;
  if (loginHint !== undefined && username !== undefined && loginHint !== username)
    throw differ('username', 'config.authParams.loginHint');
}
