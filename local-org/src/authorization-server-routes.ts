import type { AuthorizationServer } from './authorization-servers.js';
import { type AuthorizeContext, authorizeRoutes } from './authorize/authorize-routes.js';
import type { OrgClock } from './clock.js';
import type { Consents } from './consents.js';
import type { DeviceActivations } from './device/device-activations.js';
import { authorizeDevice } from './device/device-authorization.js';
import type { Directory } from './directory.js';
import { ExpiringMap } from './expiring-map.js';
import type { Route } from './http/router.js';
import type { TransactionStore } from './idx/transaction-store.js';
import type { LinkTokens } from './link-tokens.js';
import { interact } from './oauth/interact.js';
import { logout } from './oauth/logout.js';
import { oauthRoutes } from './oauth/oauth-routes.js';
import type { SignInRecords } from './oauth/sign-in-records.js';
import type { SigningKeys } from './oauth/signing-keys.js';
import type { OrgSessions } from './org-sessions.js';
import type { SessionTokens } from './session-tokens.js';
import type { OrgSettings } from './settings.js';

/** What authorization servers need of the org that they are in. */
export interface ServerRoutesContext {
  readonly url: string;
  readonly orgId: string;
  readonly settings: OrgSettings;
  readonly clock: OrgClock;
  readonly keys: SigningKeys;
  readonly directory: Directory;
  readonly sessions: OrgSessions;
  readonly sessionTokens: SessionTokens;
  readonly consents: Consents;
  readonly sendToProvider: AuthorizeContext['sendToProvider'];
  /** Where the answer to a form may lead in the end: the apps. */
  readonly formTargets: readonly string[];
  readonly signIns: SignInRecords;
  readonly transactions: TransactionStore;
  readonly linkTokens: LinkTokens;
  readonly devices: DeviceActivations;
}

/** Everything that one authorization server answers. */
export function authorizationServerRoutes(
  server: AuthorizationServer,
  context: ServerRoutesContext,
): readonly Route[] {
  const { name, path, issuer } = server;
  const {
    clock,
    settings: { clients, identityProviders, trustedOrigins, policies },
  } = context;
  return [
    {
      method: 'POST',
      path: `${path}/v1/interact`,
      callers: 'apps',
      handle: (request) => interact(request, { ...context, server: name }),
    },
    {
      method: 'GET',
      path: `${path}/v1/logout`,
      callers: 'visitors',
      handle: (request) => logout(request, { ...context, issuer }),
    },
    {
      method: 'POST',
      path: `${path}/v1/device/authorize`,
      callers: 'apps',
      handle: (request) =>
        authorizeDevice(request, {
          ...context,
          name,
          clients,
          deviceCodeLifetime: policies.deviceCodeLifetime,
        }),
    },
    ...oauthRoutes({ ...context, ...server, clients, trustedOrigins }),
    ...authorizeRoutes({
      ...context,
      ...server,
      clients,
      identityProviders,
      now: clock.now,
      waiting: new ExpiringMap(clock.now),
      waitingLifetime: policies.stateHandleLifetime,
    }),
  ];
}
