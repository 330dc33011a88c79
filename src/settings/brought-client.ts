import { clientTooNew } from '../errors/client-setting-errors.js';
import { hasToBe } from '../errors/setting-errors.js';

/** An OktaAuth that the page brings along, as far as the configuration is concerned. */
export interface BroughtClient {
  /** The very object. */
  readonly client: object;
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  readonly redirectUri: string | undefined;
  readonly postLogoutRedirectUri: string | undefined;
  readonly scopes: readonly string[] | undefined;
  /** Whether its tokens are bound to a key of this browser (RFC 9449). */
  readonly dpop: boolean;
}

interface OktaAuthLike {
  readonly options?: {
    readonly issuer?: string;
    readonly clientId?: string;
    readonly redirectUri?: string;
    readonly postLogoutRedirectUri?: string;
    readonly scopes?: readonly string[];
    readonly dpop?: boolean;
  };
  readonly tokenManager?: unknown;
  readonly _oktaUserAgent?: { getVersion?(): string };
}

/** @throws {SignInError} `configuration` where it is none, or one that the widget of this page can't work with */
export function broughtClient(value: unknown, hasWidget = true): BroughtClient | null {
  if (value === null || value === undefined) return null;
  const client = value as OktaAuthLike;
  if (typeof value !== 'object' || !client.options || !client.tokenManager)
    throw hasToBe('sdk', 'authClient');
  const version = client._oktaUserAgent?.getVersion?.() ?? '';
  // Resume, social return and `flow` break with it: the widget calls `idx.start` and `idx.proceed` as 7.x has them.
  if (hasWidget && Number.parseInt(version, 10) >= 8) throw clientTooNew(version);
  const {
    issuer,
    clientId,
    redirectUri,
    postLogoutRedirectUri,
    scopes,
    dpop = false,
  } = client.options;
  return { client: value, issuer, clientId, redirectUri, postLogoutRedirectUri, scopes, dpop };
}
