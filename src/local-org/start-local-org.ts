import { authorizeRoutes } from './authorize/authorize-routes.js';
import { classicRoutes } from './classic/classic-routes.js';
import { type ClockControl, OrgClock } from './clock.js';
import { Directory } from './directory.js';
import { ExpiringMap } from './expiring-map.js';
import { type FaultControl, FaultList } from './faults.js';
import { formTargets } from './hosted/form-targets.js';
import { SignInAttempts } from './hosted/sign-in-attempts.js';
import { hostedRoutes } from './hosted/sign-in-routes.js';
import { createFront } from './http/front.js';
import { OrgServer } from './http/org-server.js';
import { IdxEngine } from './idx/idx-engine.js';
import { idxRoutes } from './idx/idx-routes.js';
import type { StepWorld } from './idx/step.js';
import { TransactionStore } from './idx/transaction-store.js';
import type { SignIn, Transaction } from './idx/transaction.js';
import { mailCode } from './mail-code.js';
import { AccessTokens } from './oauth/access-token.js';
import { interact } from './oauth/interact.js';
import { IdTokens } from './oauth/id-token.js';
import { issueCode } from './oauth/issue-code.js';
import { logout } from './oauth/logout.js';
import { ISSUER_PATH, oauthRoutes } from './oauth/oauth-routes.js';
import { createProvider } from './oauth/oidc-provider.js';
import { ResourceGuard } from './oauth/resource-guard.js';
import { signInRecords } from './oauth/sign-in-records.js';
import { signingKeys } from './oauth/signing-keys.js';
import type { LocalOrgOptions } from './options.js';
import { OrgSessions } from './org-sessions.js';
import { MemoryOutbox, type Outbox } from './outbox.js';
import { orgPages } from './pages/org-pages.js';
import { PrimarySignIn } from './primary-sign-in.js';
import { oktaId } from './random-id.js';
import { type RecordedRequest, RequestLog } from './request-log.js';
import { messagesRoutes } from './resource/messages-api.js';
import { SessionTokens } from './session-tokens.js';
import { sessionsRoutes } from './sessions-routes.js';
import { resolveSettings } from './settings.js';
import { ProviderDouble } from './social/provider-double.js';
import { socialRoutes } from './social/social-routes.js';
import type { LocalOrgUser, OrgUser } from './users.js';

/** A running org. */
export interface LocalOrg {
  /** The `default` authorization server, `${url}/oauth2/default`. */
  readonly issuer: string;
  /** The org, without a trailing slash. */
  readonly url: string;
  /** The mails it sent. */
  readonly outbox: Outbox;
  /** What goes wrong on purpose. */
  readonly faults: FaultControl;
  /** The newest requests, oldest first; a copy. */
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** Its time: tokens, codes and sessions are issued and expire by it. */
  readonly clock: ClockControl;
  /** Ends every session of the org, or those of one user, as an administrator would. Tokens live on. @throws {TypeError} if there is no such user */
  endSessions(login?: string): void;
  /** The people of the org; more can be added while it runs. */
  readonly users: {
    /** @throws {TypeError} if the login or id is taken */
    add(user: LocalOrgUser): OrgUser;
    list(): readonly OrgUser[];
  };
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
  const clock = new OrgClock();
  const directory = new Directory(settings.users, settings.policies.lockoutAfter, clock);
  const keys = await signingKeys();
  const server = await OrgServer.listen(settings.host, settings.port);
  const { url } = server;
  const issuer = url + ISSUER_PATH;

  const { clients, policies, identityProviders, trustedOrigins } = settings;
  const outbox = new MemoryOutbox(clock.now);
  const faults = new FaultList();
  const log = new RequestLog();
  const sessions = new OrgSessions(policies.sessionLifetime, clock);
  const sessionTokens = new SessionTokens(policies.sessionTokenLifetime, clock.now);
  const signIns = signInRecords(clock.now);
  const accessTokens = new AccessTokens(issuer, keys, clock);
  const idTokens = new IdTokens(issuer, keys, clock, policies.idTokenLifetime);
  const guard = new ResourceGuard(accessTokens, clock);
  const orgId = oktaId('00o');
  const provider = createProvider({ issuer, orgId, settings, directory, keys, accessTokens, idTokens, clock, signIns });
  const { codeAttempts, codeLifetime } = policies;
  const signIn = new PrimarySignIn({ directory, outbox, clock, codeAttempts, codeLifetime });

  const transactions = new TransactionStore(policies.stateHandleLifetime, clock.now);
  const world: StepWorld = {
    identityProviders,
    codeAttempts: policies.codeAttempts,
    codeLifetime: policies.codeLifetime,
    now: clock.now,
    user: (id) => directory.byId(id),
    checkPassword: (login, password) => directory.checkPassword(login, password),
    recordFailure: (id) => directory.recordFailure(id),
    mailCode: (user) => mailCode(outbox, user),
  };
  const engine = new IdxEngine(transactions, world);
  const complete = async ({ request }: Transaction, done: SignIn): Promise<{ code: string; cookie: string }> => {
    directory.recordSuccess(done.userId);
    const code = await issueCode({ provider, signIns }, 'interaction_code', request, done, clock.seconds());
    return { code, cookie: sessions.start(done).cookie };
  };

  const closing = new AbortController();
  server.answerWith(createFront({
    url,
    faults,
    log,
    now: clock.now,
    trustedOrigins,
    signal: closing.signal,
    routes: [
      { method: 'POST', path: `${ISSUER_PATH}/v1/interact`, trustedOnly: true, handle: (request) => interact(request, { url, settings, transactions }) },
      { method: 'GET', path: `${ISSUER_PATH}/v1/logout`, handle: (request) => logout(request, { issuer, settings, keys, sessions }) },
      ...oauthRoutes({ issuer, accessTokens, trustedOrigins, clients, provider, clock, signIns, guard, directory }),
      ...authorizeRoutes({
        url, clients, now: clock.now, orgId, directory, accessTokens, idTokens, provider, signIns, sessions, sessionTokens,
        waiting: new ExpiringMap(clock.now), waitingLifetime: policies.stateHandleLifetime,
      }),
      ...hostedRoutes({ url, trustedOrigins, attempts: new SignInAttempts(policies.stateHandleLifetime, clock.now), signIn, sessions, formTargets: formTargets(settings) }),
      ...classicRoutes({ url, trustedOrigins, clients, clock, directory, sessions, sessionTokens, signIn, policies, pending: new ExpiringMap(clock.now) }),
      ...messagesRoutes(guard, clock),
      ...idxRoutes({ url, issuer, engine, world, complete }),
      ...sessionsRoutes(url, sessions, directory),
      ...socialRoutes({ url, settings, directory, transactions, engine, double: new ProviderDouble(clock.now), attempts: new ExpiringMap(clock.now), complete }),
      ...orgPages({ issuer, settings, directory, outbox }),
    ],
  }));

  return {
    issuer,
    url,
    outbox,
    faults,
    get requests() {
      return log.requests;
    },
    clearRequests: () => log.clear(),
    clock,
    endSessions(login) {
      const user = login === undefined ? undefined : directory.byLogin(login);
      if (login !== undefined && !user) throw new TypeError(`endSessions: there is no user "${login}"`);
      sessions.endAll(user?.id);
    },
    users: { add: (user) => directory.add(user), list: () => directory.list() },
    async close() {
      closing.abort();
      await server.close();
      transactions.clear();
    },
  };
}
