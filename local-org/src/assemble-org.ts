import { authorizationServerRoutes } from './authorization-server-routes.js';
import { authorizationServers } from './authorization-servers.js';
import { classicRoutes } from './classic/classic-routes.js';
import { OrgClock } from './clock.js';
import { completeSignIn } from './complete-sign-in.js';
import { Consents } from './consents.js';
import { DeviceActivations } from './device/device-activations.js';
import { Directory } from './directory.js';
import { ExpiringMap } from './expiring-map.js';
import { FaultList } from './faults.js';
import { activateRoutes } from './hosted/activate-routes.js';
import { formTargets } from './hosted/form-targets.js';
import { SignInAttempts } from './hosted/sign-in-attempts.js';
import { hostedRoutes, signInVouched } from './hosted/sign-in-routes.js';
import type { FrontOptions } from './http/front.js';
import { ServedHosts } from './http/served-hosts.js';
import { IdxEngine } from './idx/idx-engine.js';
import { idxRoutes } from './idx/idx-routes.js';
import { TransactionStore } from './idx/transaction-store.js';
import type { SignInEnd } from './idx/sign-in-end.js';
import type { SignIn, Transaction } from './idx/transaction.js';
import { LinkTokens } from './link-tokens.js';
import type { LocalOrg } from './local-org.js';
import { MailLinks } from './mail-links.js';
import { signInRecords } from './oauth/sign-in-records.js';
import type { SigningKeys } from './oauth/signing-keys.js';
import { OrgSessions } from './org-sessions.js';
import { orgMetadataRoutes } from './org-metadata.js';
import { orgWorld } from './org-world.js';
import { MemoryOutbox } from './outbox.js';
import { mailLinkRoutes } from './pages/mail-link-page.js';
import { orgPages } from './pages/org-pages.js';
import { PhoneLines } from './phone-lines.js';
import { PrimarySignIn } from './primary-sign-in.js';
import { Pushes } from './pushes.js';
import { oktaId } from './random-id.js';
import { RememberedDevices } from './remembered-devices.js';
import { RequestLog } from './request-log.js';
import { messagesRoutes } from './resource/messages-api.js';
import { paymentsRoutes } from './resource/payments-api.js';
import { SessionTokens } from './session-tokens.js';
import { sessionsRoutes } from './sessions-routes.js';
import type { OrgSettings } from './settings.js';
import { ProviderDouble } from './social/provider-double.js';
import { sendToProvider } from './social/send-to-provider.js';
import type { LeaveContext } from './social/social-context.js';
import { socialRoutes } from './social/social-routes.js';
import { Switches } from './switches.js';

/** What an org is put together from. */
export interface OrgFoundation {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  readonly settings: OrgSettings;
  readonly keys: SigningKeys;
  /** Stops listening, and ends what is under way. */
  readonly stop: () => Promise<void>;
}

/** An org, and what its server needs to answer for it. */
export interface AssembledOrg {
  readonly org: LocalOrg;
  readonly front: Omit<FrontOptions, 'signal'>;
}

/**
 * Puts an org together, without listening.
 *
 * @throws {TypeError} if a user cannot be used
 */
export function assembleOrg({ url, settings, keys, stop }: OrgFoundation): AssembledOrg {
  const { clients, policies, trustedOrigins } = settings;
  const clock = new OrgClock();
  const directory = new Directory(settings.users, policies, clock);
  const outbox = new MemoryOutbox(clock.now);
  const faults = new FaultList();
  const switches = new Switches(clock.now);
  const log = new RequestLog();
  const sessions = new OrgSessions(policies.sessionLifetime, clock);
  const sessionTokens = new SessionTokens(policies.sessionTokenLifetime, clock.now);
  const signIns = signInRecords(clock.now);
  const orgId = oktaId('00o');
  const servers = authorizationServers(url, {
    orgId,
    settings,
    directory,
    keys,
    signIns,
    clock,
    faults,
  });

  const transactions = new TransactionStore(policies.stateHandleLifetime, clock.now);
  const linkTokens = new LinkTokens(clock.now);
  const links = new MailLinks(url, settings, clock.now);
  const pushes = new Pushes(clock);
  const devices = new RememberedDevices(policies.keepMeSignedInLifetime, clock.now);
  const consents = new Consents(
    clients.filter(({ requireConsent }) => requireConsent).map(({ clientId }) => clientId),
  );
  const activations = new DeviceActivations(policies.deviceCodeLifetime, clock.now);
  const phoneLines = new PhoneLines(outbox, clock.now);
  const world = orgWorld({
    settings,
    directory,
    outbox,
    links,
    clock,
    pushes,
    phoneLines,
    devices,
    consents,
    activations,
  });
  const engine = new IdxEngine(transactions, world);
  const signIn = new PrimarySignIn(directory, world);
  const signInCookies = (done: SignIn, device: string | undefined): readonly string[] => [
    sessions.start(done).cookie,
    ...(done.keepMeSignedIn ? [devices.remember(done.userId, device)] : []),
  ];
  const activation = { devices: activations, servers, signIns, directory, clock };
  const complete = (
    transaction: Transaction,
    done: SignIn,
    device: string | undefined,
  ): Promise<SignInEnd> =>
    completeSignIn(transaction, done, device, { ...activation, signInCookies });

  const hosted = {
    url,
    trustedOrigins,
    attempts: new SignInAttempts(policies.stateHandleLifetime, clock.now),
    signIn,
    sessions,
    devices,
    policies,
    signInCookies,
    formTargets: formTargets(settings),
  };
  const providers: LeaveContext = {
    url,
    double: new ProviderDouble(clock.now),
    attempts: new ExpiringMap(clock.now),
  };

  const endEverything = (): void => {
    sessions.endAll();
    devices.forgetAll();
    transactions.clear();
    for (const authorization of Object.values(servers)) authorization.forgetRefreshTokens();
  };

  const org: LocalOrg = {
    issuer: servers.default.issuer,
    orgIssuer: servers.org.issuer,
    url,
    outbox,
    pushes,
    faults,
    switches,
    get requests() {
      return log.requests;
    },
    clearRequests: () => log.clear(),
    clock,
    endSessions(login) {
      const user = login === undefined ? undefined : directory.byLogin(login);
      if (login !== undefined && !user)
        throw new TypeError(`endSessions: there is no user "${login}"`);
      sessions.endAll(user?.id);
    },
    users: { add: (user) => directory.add(user), list: () => directory.list() },
    totp: (login, factor = 'totp') => directory.totp(login, factor),
    resetFactors: (login) => directory.resetFactors(login),
    linkToken(login, purpose) {
      const user = directory.byLogin(login);
      if (!user) throw new TypeError(`linkToken: there is no user "${login}"`);
      return linkTokens.issue(user.id, purpose);
    },
    activationToken: (userCode) =>
      transactions.begin(undefined, { step: 'user-code', given: userCode }).stateHandle,
    expireTransactions: () => transactions.clear(),
    endEverything,
    async close() {
      await stop();
      transactions.clear();
    },
  };

  return {
    org,
    front: {
      url,
      hosts: new ServedHosts(url, settings.allowedHosts),
      trustedOrigins,
      faults,
      switches,
      log,
      now: clock.now,
      routes: [
        ...Object.values(servers).flatMap((authorization) =>
          authorizationServerRoutes(authorization, {
            url,
            orgId,
            settings,
            clock,
            keys,
            directory,
            sessions,
            sessionTokens,
            consents,
            sendToProvider: (idpId, request) =>
              sendToProvider({ idpId, from: 'authorize', request }, providers),
            formTargets: hosted.formTargets,
            signIns,
            transactions,
            linkTokens,
            devices: activations,
          }),
        ),
        ...hostedRoutes(hosted),
        ...activateRoutes({
          ...activation,
          url,
          sessions,
          consents,
          asked: new ExpiringMap(clock.now),
          askedLifetime: policies.stateHandleLifetime,
        }),
        ...classicRoutes({
          url,
          trustedOrigins,
          clients,
          clock,
          directory,
          sessions,
          sessionTokens,
          signIn,
          policies,
          pending: new ExpiringMap(clock.now),
        }),
        ...messagesRoutes(servers.default.guard, clock),
        ...paymentsRoutes(servers.default.guard, clock),
        ...idxRoutes({
          url,
          engine,
          complete,
        }),
        ...orgMetadataRoutes(url, orgId),
        ...sessionsRoutes(url, sessions, directory),
        ...socialRoutes({
          ...providers,
          settings,
          directory,
          transactions,
          engine,
          complete,
          signInVouched: (user, idp, request, device) =>
            signInVouched({ user, idp }, request, device, hosted),
        }),
        ...mailLinkRoutes({ engine, links }),
        ...orgPages({
          url,
          issuer: servers.default.issuer,
          orgIssuer: servers.org.issuer,
          settings,
          directory,
          outbox,
          pushes,
          log,
          switches,
          clock,
          endEverything,
        }),
      ],
    },
  };
}
