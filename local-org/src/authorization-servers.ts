import type { AdapterPayload, Provider } from 'oidc-provider';
import { ExpiringMap } from './expiring-map.js';
import type { FaultList } from './faults.js';
import { AccessTokens } from './oauth/access-token.js';
import { IdTokens } from './oauth/id-token.js';
import { createProvider, type ProviderContext } from './oauth/oidc-provider.js';
import { ResourceGuard } from './oauth/resource-guard.js';

/** Okta's two: `default`, which guards the app's own API, and the org itself, for signing in only. */
export type ServerName = 'default' | 'org';

/** One that issues tokens. A code or token of one is worth nothing at the other. */
export interface AuthorizationServer {
  readonly name: ServerName;
  readonly issuer: string;
  /** What stands before `/v1/token` and the rest. */
  readonly path: string;
  /** The same with the org's URL. The org's issuer is not the base of its endpoints. */
  readonly base: string;
  readonly accessTokens: AccessTokens;
  readonly idTokens: IdTokens;
  /** Of what its access tokens open. */
  readonly guard: ResourceGuard;
  readonly provider: Provider;
  /** Renews nothing any more that it has issued so far. */
  forgetRefreshTokens(): void;
}

/** The audience of Okta's `default` authorization server. */
const DEFAULT_AUDIENCE = 'api://default';

/** Sets both up. */
export function authorizationServers(
  url: string,
  context: Omit<ProviderContext, 'issuer' | 'accessTokens' | 'idTokens' | 'records'> & {
    readonly faults: FaultList;
  },
): Readonly<Record<ServerName, AuthorizationServer>> {
  const { keys, clock, settings, faults } = context;
  const server = (
    name: ServerName,
    path: string,
    issuer: string,
    audience: string,
  ): AuthorizationServer => {
    const accessTokens = new AccessTokens(issuer, audience, keys, clock);
    const idTokens = new IdTokens(issuer, keys, clock, settings.policies.idTokenLifetime, faults);
    const records = new ExpiringMap<AdapterPayload>(clock.now);
    const provider = createProvider({ ...context, issuer, accessTokens, idTokens, records });
    return {
      name,
      issuer,
      path,
      base: url + path,
      accessTokens,
      idTokens,
      guard: new ResourceGuard(accessTokens, clock),
      provider,
      forgetRefreshTokens: () => records.deleteWhere(({ kind }) => kind === 'RefreshToken'),
    };
  };
  return {
    default: server('default', '/oauth2/default', `${url}/oauth2/default`, DEFAULT_AUDIENCE),
    // The tokens of the org are for the org (https://developer.okta.com/docs/concepts/auth-servers/).
    org: server('org', '/oauth2', url, url),
  };
}
