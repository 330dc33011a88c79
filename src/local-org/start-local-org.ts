import { authorizationServers } from './authorization-servers.js';
import { Directory } from './directory.js';
import { ExpiringMap } from './expiring-map.js';
import { type FaultControl, FaultList } from './faults.js';
import { createFront } from './http/front.js';
import { OrgServer } from './http/org-server.js';
import type { Route } from './http/router.js';
import { IdxEngine } from './idx/idx-engine.js';
import { idxRoutes } from './idx/idx-routes.js';
import { TransactionStore } from './idx/transaction-store.js';
import type { SignIn, Transaction } from './idx/transaction.js';
import { MailLinks } from './mail-links.js';
import { interact } from './oauth/interact.js';
import { issueInteractionCode } from './oauth/interaction-code.js';
import { logout } from './oauth/logout.js';
import { oauthRoutes } from './oauth/oauth-routes.js';
import { signInRecords } from './oauth/sign-in-records.js';
import { signingKeys } from './oauth/signing-keys.js';
import type { LocalOrgOptions } from './options.js';
import { OrgSessions } from './org-sessions.js';
import { orgWorld } from './org-world.js';
import { MemoryOutbox, type Outbox } from './outbox.js';
import { mailLinkRoutes } from './pages/mail-link-page.js';
import { orgPages } from './pages/org-pages.js';
import { oktaId } from './random-id.js';
import { type RecordedRequest, RequestLog } from './request-log.js';
import { sessionsRoutes } from './sessions-routes.js';
import { resolveSettings } from './settings.js';
import { ProviderDouble } from './social/provider-double.js';
import { socialRoutes } from './social/social-routes.js';
import type { LocalOrgUser, OrgUser } from './users.js';

/** A running org. */
export interface LocalOrg {
  /** The `default` authorization server, `${url}/oauth2/default`. */
  readonly issuer: string;
  /** The org as an authorization server of its own; the same as `url`. */
  readonly orgIssuer: string;
  /** The org, without a trailing slash. */
  readonly url: string;
  /** The mails it sent. */
  readonly outbox: Outbox;
  /** What goes wrong on purpose. */
  readonly faults: FaultControl;
  /** The newest requests, oldest first; a copy. */
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** The people of the org; more can be added while it runs. */
  readonly users: {
    /** @throws {TypeError} if the login or id is taken */
    add(user: LocalOrgUser): OrgUser;
    list(): readonly OrgUser[];
  };
  /**
   * The code that a user's authenticator app shows now; that of the next 30 seconds where this one was used already.
   *
   * @throws {TypeError} if the user does not exist or has no authenticator app
   */
  totp(login: string): string;
  /** Ends every sign-in that is under way, as if its time were over. */
  expireTransactions(): void;
  /** Ends every connection, request and record. May be called more than once. */
  close(): Promise<void>;
}

/**
 * Starts an Okta org on this machine: real OAuth 2.0 and OpenID Connect by `oidc-provider`, Okta's Identity Engine on top,
 * enough for the Sign-In Widget. Several can run in one process; they share nothing but the signing keys.
 *
 * @throws {TypeError} if an option cannot be used
 * @throws the system's error if it cannot listen, such as `EADDRINUSE`
 */
export async function startLocalOrg(options: LocalOrgOptions = {}): Promise<LocalOrg> {
  const settings = resolveSettings(options);
  const directory = new Directory(settings.users, settings.policies.lockoutAfter, settings.policies.password);
  const keys = await signingKeys();
  const server = await OrgServer.listen(settings.host, settings.port);
  const { url } = server;

  const { policies, trustedOrigins } = settings;
  const outbox = new MemoryOutbox();
  const faults = new FaultList();
  const log = new RequestLog();
  const sessions = new OrgSessions(policies.sessionLifetime);
  const signIns = signInRecords();
  const servers = authorizationServers(url, { orgId: oktaId('00o'), settings, directory, keys, signIns });

  const transactions = new TransactionStore(policies.stateHandleLifetime);
  const links = new MailLinks(url, settings);
  const engine = new IdxEngine(transactions, orgWorld(settings, directory, outbox, links));
  const complete = async (transaction: Transaction, signIn: SignIn): Promise<{ code: string; cookie: string }> => {
    directory.recordSuccess(signIn.userId);
    const { provider } = servers[transaction.request.server];
    return { code: await issueInteractionCode(provider, signIns, transaction, signIn), cookie: sessions.start(signIn.userId) };
  };

  const closing = new AbortController();
  server.answerWith(createFront({
    url,
    faults,
    log,
    trustedOrigins,
    signal: closing.signal,
    routes: [
      ...Object.values(servers).flatMap((authorization): readonly Route[] => {
        const { name, path, issuer } = authorization;
        return [
          {
            method: 'POST', path: `${path}/v1/interact`, trustedOnly: true,
            handle: (request) => interact(request, { server: name, url, settings, transactions }),
          },
          { method: 'GET', path: `${path}/v1/logout`, handle: (request) => logout(request, { issuer, settings, keys, sessions }) },
          ...oauthRoutes({ ...authorization, trustedOrigins, clients: settings.clients }),
        ];
      }),
      ...idxRoutes({ url, engine, complete, tokenEndpoint: ({ request }) => `${servers[request.server].base}/v1/token` }),
      ...sessionsRoutes(sessions, directory),
      ...socialRoutes({ url, settings, directory, transactions, engine, double: new ProviderDouble(), attempts: new ExpiringMap(), complete }),
      ...mailLinkRoutes({ engine, links }),
      ...orgPages({ issuer: servers.default.issuer, orgIssuer: servers.org.issuer, settings, directory, outbox }),
    ],
  }));

  return {
    issuer: servers.default.issuer,
    orgIssuer: servers.org.issuer,
    url,
    outbox,
    faults,
    get requests() {
      return log.requests;
    },
    clearRequests: () => log.clear(),
    users: { add: (user) => directory.add(user), list: () => directory.list() },
    totp: (login) => directory.totp(login),
    expireTransactions: () => transactions.clear(),
    async close() {
      closing.abort();
      await server.close();
      transactions.clear();
    },
  };
}
