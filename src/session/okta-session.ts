import { sessionsDiffer, unknownSessionSetting } from '../errors/session-errors.js';
import { missing } from '../errors/setting-errors.js';
import { address } from '../page/address.js';
import {
  type Place,
  refuseFormSettings,
  signInUrlOf,
  type SESSION_MODES,
} from '../settings/session-settings.js';
import type { SignInOptions } from '../settings/sign-in-demand.js';
import type { SessionSettings } from '../settings/sign-in-settings.js';
import { ServerSession } from './server-session.js';
import { isMember, type SessionSnapshot, type SignOutOptions } from './session.js';
import type {
  SessionExpiringEvent,
  StepUpRequiredEvent,
  TokensRenewedEvent,
} from './session-events.js';
import type { Source } from './settings-in-use.js';
import { sessionFor } from './sessions.js';
import type { SignInStatus } from './sign-in-state.js';
import type {
  SignedInEvent,
  SignedOutEvent,
  SignInErrorEvent,
  StatusChangedEvent,
} from './state-events.js';
import type { UserClaims } from '../okta/stored-tokens.js';

const NAMES = [
  'issuer',
  'clientId',
  'redirectUri',
  'scopes',
  'postLogoutRedirectUri',
  'mode',
  'engine',
  'apiOrigins',
  'storage',
  'idleTimeout',
  'sso',
  'returnTo',
  'authClient',
  'config',
  'signInUrl',
] as const;
/** The tag's settings, as its properties, but for those of the form. */
export interface OktaSessionSettings extends Pick<
  SessionSettings,
  Exclude<(typeof NAMES)[number], 'issuer' | 'clientId' | 'mode'>
> {
  /** The authorization server, such as `https://your-org.okta.com/oauth2/default`. */
  readonly issuer: string;
  /** The app's Client ID in Okta. */
  readonly clientId: string;
  /** `embedded` (default), or `redirect`: `signIn()` leaves for Okta's own page. */
  readonly mode?: (typeof SESSION_MODES)[number] | null;
  /** The page with the tag, to which `signIn()` leads from a page without one. An http(s) URL; relative to the document's base. */
  readonly signInUrl?: string | null;
}

export interface OktaSessionEventMap {
  'signed-in': SignedInEvent;
  'signed-out': SignedOutEvent;
  'error': SignInErrorEvent;
  'status-changed': StatusChangedEvent;
  'tokens-renewed': TokensRenewedEvent;
  'step-up-required': StepUpRequiredEvent;
  'session-expiring': SessionExpiringEvent;
}

/**
 * The sign-in of a document, with or without a tag: who is signed in, their tokens, and what happens to them. Tags with the same issuer, client id and storage are
 * views of it.
 */
export interface OktaSession extends EventTarget {
  /** How it stands: frozen, and the same object until something changes. `status` is `starting` until the page knows who is signed in, and on a server. */
  readonly snapshot: SessionSnapshot;
  /** Calls `listener` with the snapshot, at once and after each change. Returns what ends that. Bound: a store for Svelte, React, Vue and Angular. */
  readonly subscribe: (listener: (snapshot: SessionSnapshot) => void) => () => void;
  /** Resolves with the status once it is `signed-out`, `signed-in`, `redirecting` or `failed`; at once, with `starting`, on a server. Never rejects. */
  whenSettled(): Promise<SignInStatus>;
  /**
   * `fetch` with the access token, as Bearer or with a DPoP proof, for `apiOrigins` only (default: this page's). Bound.
   *
   * @throws {SignInError} `configuration` for another origin, `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `network`
   */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** The access token, renewed if it must be. Bound. @throws {SignInError} `session-expired` when no user is signed in, `renewal-failed`, `clock-skew`, `configuration` */
  readonly getAccessToken: () => Promise<string>;
  /** The ID token, renewed if it must be. @throws {SignInError} as `getAccessToken` */
  getIdToken(): Promise<string>;
  /** The user's profile as `/v1/userinfo` answers it now. @throws {SignInError} `session-expired` when no user is signed in, `network`, `server`, `rate-limited`, `configuration` */
  getUser(): Promise<UserClaims>;
  /**
   * Shows the form in the page's tag; without a tag, leaves for Okta's own page (`mode: 'redirect'`) or for `signInUrl`.
   *
   * @param options what this sign-in asks for beside the settings; also of a user who is signed in, who proves who they are once more (step-up) and stays
   * signed in if they give up. The new tokens replace the old ones; those of another user, or of another level, are refused.
   * @throws {SignInError} `configuration` where there is neither, or for an option that is none
   */
  signIn(options?: SignInOptions): Promise<void>;
  /** The tokens leave the browser at once and are revoked; `scope: 'global'` (default) leaves for Okta's logout, too. @throws {SignInError} `configuration` */
  signOut(options?: SignOutOptions): Promise<void>;

  addEventListener<K extends keyof OktaSessionEventMap>(
    type: K,
    listener: (event: OktaSessionEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/**
 * The document's one session for these settings: the same object for each call. On a server it is `starting` and does nothing.
 *
 * @throws {SignInError} `configuration` for a setting that it does not know, or that is not the same as in an earlier call
 */
export function oktaSession(settings: OktaSessionSettings): OktaSession {
  if (typeof document === 'undefined') return new ServerSession();
  const place = { pageUrl: address.url(), baseUrl: address.base() };
  refuseUnknown(settings, place);
  const source: Source = {
    ...place,
    settings: { ...settings, signInUrl: signInUrlOf(settings, place, 'signInUrl') },
  };
  const session = sessionFor(settings, source);
  const earlier = session.sources.find((other) => !isMember(other));
  if (!earlier) session.join(source);
  else {
    const other = NAMES.find((name) => valueOf(earlier, name) !== valueOf(source, name));
    if (other) throw sessionsDiffer(other);
  }
  return session;
}

function valueOf({ settings }: Source, name: (typeof NAMES)[number]): unknown {
  const value = settings[name] ?? null;
  return name === 'config' ? JSON.stringify(value) : value;
}

function refuseUnknown(settings: OktaSessionSettings, place: Place): void {
  const known: readonly string[] = NAMES;
  const name = Object.keys(settings).find((one) => !known.includes(one));
  if (name !== undefined) throw unknownSessionSetting(name, known);
  refuseFormSettings(settings, place, 'signInUrl');
  if (!settings.issuer) throw missing('issuer', 'issuer');
  if (!settings.clientId) throw missing('client', 'clientId');
}
