// The local org as a browser test sees it: it runs in the test runner's Node process, isolated from every other test's.
import { executeServerCommand } from '@web/test-runner-commands';
import type {
  Fault,
  LocalOrgClient,
  LocalOrgGrantType,
  LocalOrgOptions,
  LocalOrgUser,
  OrgUser,
  OutboxMessage,
  RecordedRequest,
} from '../../local-org/src/index.js';
import type { OrgCommand, OrgStarted } from './wtr/local-org-commands.js';

export interface TestOrg {
  readonly issuer: string;
  readonly url: string;
  readonly clientId: string;
  outbox(to?: string): Promise<readonly OutboxMessage[]>;
  fault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** How many requests faults have struck since the last `clearFaults()`. */
  faultsStruck(): Promise<number>;
  requests(): Promise<readonly RecordedRequest[]>;
  clearRequests(): Promise<void>;
  endSessions(): Promise<void>;
  /** Moves the org's clock on, in seconds. */
  advanceClock(seconds: number): Promise<void>;
  addUser(user: LocalOrgUser): Promise<OrgUser>;
  linkToken(login: string, purpose: 'recovery' | 'activation'): Promise<string>;
  stop(): Promise<void>;
}

export const clientId = '0oatestclient';

export const GRANTS: readonly LocalOrgGrantType[] = [
  'interaction_code',
  'authorization_code',
  'implicit',
  'refresh_token',
];

/** Starts an org with one application, this page; it ends with the test file at the latest. */
export async function startOrg(options: Omit<LocalOrgOptions, 'port'> = {}): Promise<TestOrg> {
  const page = location.origin + location.pathname;
  const thisPage: LocalOrgClient = {
    clientId,
    redirectUris: [page],
    postLogoutRedirectUris: [page],
    grantTypes: GRANTS,
  };
  const { id, issuer, url } = await executeServerCommand<OrgStarted, LocalOrgOptions>(
    'local-org:start',
    {
      clients: [thisPage],
      trustedOrigins: [location.origin],
      ...options,
      port: 0,
    },
  );
  const call = async <T>(name: string, argument?: unknown): Promise<T> => {
    const payload: OrgCommand = { id, argument };
    const { answer } = await executeServerCommand<{ answer: T }, OrgCommand>(
      `local-org:${name}`,
      payload,
    );
    return answer;
  };
  return {
    issuer,
    url,
    clientId: options.clients?.[0]?.clientId ?? clientId,
    outbox: (to) => call('outbox', to),
    fault: (fault) => call('fault', fault),
    clearFaults: () => call('clear-faults'),
    faultsStruck: () => call('faults-struck'),
    requests: () => call('requests'),
    clearRequests: () => call('clear-requests'),
    endSessions: () => call('end-sessions'),
    advanceClock: (seconds) => call('advance-clock', seconds),
    addUser: (user) => call('add-user', user),
    linkToken: (login, purpose) => call('link-token', { login, purpose }),
    stop: () => call('stop'),
  };
}
