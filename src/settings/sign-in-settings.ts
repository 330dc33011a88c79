/** What the page author wrote: attribute values, and properties where an attribute can't hold the value. */
export interface SignInSettings {
  readonly issuer?: string | null;
  readonly clientId?: string | null;
  readonly redirectUri?: string | null;
  readonly scopes?: string | null;
  readonly postLogoutRedirectUri?: string | null;
  readonly mode?: string | null;
  readonly engine?: string | null;
  readonly flow?: string | null;
  readonly state?: string | null;
  readonly codeChallenge?: string | null;
  readonly codeChallengeMethod?: string | null;
  readonly otp?: string | null;
  readonly apiOrigins?: string | null;
  readonly storage?: string | null;
  /** Minutes. */
  readonly idleTimeout?: number | string | null;
  readonly returnTo?: string | null;
  readonly sessionRedirect?: string | null;
  readonly manual?: boolean | string;
  readonly sso?: boolean | string;
  readonly autofocus?: boolean | string;
  readonly language?: string | null;
  /** The page's language where the tag stands: the nearest `lang` attribute, empty where there is none. */
  readonly lang?: string;
  readonly logo?: string | null;
  readonly logoText?: string | null;
  readonly brandName?: string | null;
  readonly brandColor?: string | null;
  readonly idpDisplay?: string | null;
  readonly username?: string | null;
  readonly assetsBaseUrl?: string | null;
  readonly widgetSrc?: string | null;
  readonly widgetIntegrity?: string | null;
  /** JSON text or an object. */
  readonly config?: unknown;
  /** An OktaAuth that the page brings along. */
  readonly authClient?: unknown;
  /** A widget class that the page brings along, or a function that loads one. */
  readonly widget?: unknown;
}

/** What a session, or `<okta-session>`, has beside them. */
export interface SessionSettings extends SignInSettings {
  /** The page with the form. */
  readonly signInUrl?: string | null;
}
